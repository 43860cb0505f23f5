import { bySpread } from "./spread.ts";

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

/** A count and a sample that grow. */
export class Tallied {
  #count = 0;
  #sample: readonly string[] = [];

  /** Counts a mention. */
  add(id: string): void {
    this.#count += 1;
    const last = this.#sample.at(-1);
    if (this.#sample.length < SAMPLE_SIZE || (last !== undefined && bySpread(id, last) < 0))
      this.#sample = sampleOf(this.#sample, [id]);
  }

  /** What was counted so far. */
  counted(): Counted {
    return { count: this.#count, sample: this.#sample };
  }
}
