import type { Frames } from "./frames.ts";

/** Budgets in ms: the design (§12), and 60 frames a second (EDITOR, budget). */
export const BUDGET = { work: 8, frame: 1000 / 60, checked: 100, layout: 1500, check: 1000 } as const;

export const say = (text: string): void => void process.stdout.write(`${text}\n`);

const NAME = 46;

/** The head of the columns that `sayFrames` writes. */
export function sayFramesHead(title: string): void {
  say(
    `\n${title.padEnd(NAME)}   work a frame  of ${BUDGET.work} ms │  median    p95   > 16.7   > 33.3 ms      once   longest block`,
  );
}

/** How a page kept up, beside the budget for the work of a frame; what it did once is beside it. */
export function sayFrames(name: string, { intervals, work, once, longestBlock }: Frames): void {
  // A frame that came on time is noted up to a fraction of a millisecond later.
  const over = (limit: number): string =>
    share(intervals.filter((interval) => interval > limit + 1).length / intervals.length);
  say(
    `${name.padEnd(NAME)} ${ms(work).padStart(11)} ${ratio(work, BUDGET.work).padStart(9)} │ ${ms(quantile(intervals, 0.5)).padStart(8)} ${ms(quantile(intervals, 0.95)).padStart(8)} ${over(BUDGET.frame).padStart(6)} ${over(2 * BUDGET.frame).padStart(8)} ${(once === 0 ? "" : ms(once)).padStart(9)} ${block(longestBlock).padStart(15)}`,
  );
}

/** A time, or the median and the worst of several, beside its budget. */
export function sayTimes(name: string, times: readonly number[], budget: number | null): void {
  const median = quantile(times, 0.5);
  const worst = times.length > 1 ? `, p95 ${ms(quantile(times, 0.95))}` : "";
  const beside = budget === null ? "" : `   ${ratio(median, budget)} of ${budget} ms`;
  say(`${name.padEnd(NAME)} ${ms(median).padStart(11)}${worst}${beside}`);
}

function quantile(values: readonly number[], share_: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share_))] ?? Number.NaN;
}

const ms = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const share = (value: number): string => `${Math.round(value * 100)} %`;
const ratio = (value: number, budget: number): string => `${(value / budget).toFixed(2)} ×`;
const block = (longest: number): string => (longest === 0 ? "under 50 ms" : ms(longest));
