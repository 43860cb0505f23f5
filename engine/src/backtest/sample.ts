import { bySpread, spreadOf } from "./spread.ts";

/** How many ids a sample holds. */
export const SAMPLE_SIZE = 5;

/** How often something was counted, and a few of the mentions for which it was: by chance, and the same in every run. */
export interface Counted {
  readonly count: number;
  readonly sample: readonly string[];
}

/** The sample of two: of their ids together the first by spread, so that it does not matter how they were dealt out. */
export function sampleOf(one: readonly string[], other: readonly string[], size: number = SAMPLE_SIZE): string[] {
  return [...new Set([...one, ...other])].toSorted(bySpread).slice(0, size);
}

/** The same with one id more. */
function sampleWith(sample: readonly string[], id: string): readonly string[] {
  if (sample.includes(id)) return sample;
  const place = sample.findIndex((each) => bySpread(id, each) < 0);
  return sample.toSpliced(place === -1 ? sample.length : place, 0, id).slice(0, SAMPLE_SIZE);
}

/** A count and a sample that grow. */
export class Tallied {
  #count = 0;
  #sample: readonly string[] = [];
  /** The spread of the sample's last. */
  #furthest = 0;

  /** Counts a mention. Most are not among the first by spread: one number tells. */
  add(id: string): void {
    this.#count += 1;
    const isFull = this.#sample.length === SAMPLE_SIZE;
    if (isFull && spreadOf(id) > this.#furthest) return;
    this.#sample = sampleWith(this.#sample, id);
    this.#furthest = spreadOf(this.#sample.at(-1) ?? "");
  }

  /** Counts mentions that were counted elsewhere. */
  addAll({ count, sample }: Counted): void {
    this.#count += count;
    this.#sample = sampleOf(this.#sample, sample);
    this.#furthest = spreadOf(this.#sample.at(-1) ?? "");
  }

  /** What was counted so far. */
  counted(): Counted {
    return { count: this.#count, sample: this.#sample };
  }
}
