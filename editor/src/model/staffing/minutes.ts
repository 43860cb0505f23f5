import { parseDelay, type DrawnTime } from "@parley/engine";

/** An ISO 8601 duration in minutes. */
export const minutesOf = (duration: string): number => (parseDelay(duration)?.ms ?? 0) / 60_000;

/** Minutes, to the second, as an ISO 8601 duration; at least one second. */
export function durationOf(minutes: number): string {
  const seconds = Math.max(1, Math.round(minutes * 60));
  const [whole, rest] = [Math.floor(seconds / 60), seconds % 60];
  return `PT${whole === 0 ? "" : `${whole}M`}${rest === 0 ? "" : `${rest}S`}`;
}

/** The median and the time that nine in ten do not exceed, in minutes; null for a time of another kind. */
export const minutesIn = (time: DrawnTime): readonly [median: number, p90: number] | null =>
  "median" in time ? [minutesOf(time.median), minutesOf(time.p90)] : null;

/** A time that differs, by its median and the one above which one in ten lies, in minutes; that lies above the median. */
export const timeOf = (median: number, p90: number): DrawnTime => ({
  median: durationOf(median),
  p90: durationOf(Math.max(p90, median + 1 / 60)),
});
