/** How many times there were, and their sum in ms. */
export interface TimeSum {
  readonly count: number;
  readonly sum: number;
}

/**
 * Many times (whole ms) in little memory: how many and how much in each step of a scale whose steps grow with the times, 128
 * to each doubling, as in an HdrHistogram (Gil Tene). Counts and sums only add up, so parts merge exactly.
 */
export interface Times extends TimeSum {
  readonly steps: { readonly [step: number]: TimeSum };
}

const IN_A_DOUBLING = 128;
const NONE: TimeSum = { count: 0, sum: 0 };

/** Times that grow in number. */
export class TimeCounter {
  #count = 0;
  #sum = 0;
  readonly #steps = new Map<number, TimeSum>();

  /** Counts a time in ms; one that ran back counts as none. */
  add(ms: number): void {
    const time = Math.max(0, Math.round(ms));
    const step = stepOf(time);
    this.#count += 1;
    this.#sum += time;
    const { count, sum } = this.#steps.get(step) ?? NONE;
    this.#steps.set(step, { count: count + 1, sum: sum + time });
  }

  /** What was counted so far. */
  counted(): Times {
    return { count: this.#count, sum: this.#sum, steps: Object.fromEntries(this.#steps) };
  }
}

function stepOf(time: number): number {
  let doublings = 0;
  let rest = time;
  while (rest >= 2 * IN_A_DOUBLING) {
    rest = Math.floor(rest / 2);
    doublings += 1;
  }
  return doublings * IN_A_DOUBLING + rest;
}

/**
 * The time that a share (0 to 1) of all do not exceed, in whole ms, by nearest rank: the mean of those in its step, within
 * 0.8 % of it, and exact where all of them are equal. Null when there is none.
 */
export function percentile({ count, steps }: Times, share: number): number | null {
  const rank = Math.max(1, Math.ceil(count * share));
  let counted = 0;
  for (const step of Object.keys(steps)
    .map(Number)
    .toSorted((a, b) => a - b)) {
    const { count: here, sum } = steps[step] ?? NONE;
    counted += here;
    if (counted >= rank) return Math.round(sum / here);
  }
  return null;
}
