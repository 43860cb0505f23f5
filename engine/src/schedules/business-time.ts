import type { Schedule } from "../protocol/brand.ts";
import { ParleyError } from "../errors.ts";
import { WorkingWeeks, type Interval } from "./working-weeks.ts";

/** Longest search for working time: a schedule that is closed for longer is a mistake. */
const MAX_WEEKS = 520;

/** Arithmetic in the working time of one schedule. Instants in epoch ms, durations in ms. */
export interface BusinessTime {
  /** The instant at which `ms` of working time have passed since `from`. */
  add(from: number, ms: number): number;
  /** Working time between two instants; 0 when `to` is not after `from`. */
  between(from: number, to: number): number;
}

/** Time that never stops: what a duration without a schedule counts in. */
export const PLAIN_TIME: BusinessTime = {
  add: (from, ms) => from + ms,
  between: (from, to) => Math.max(0, to - from),
};

/** Working time of a schedule; `title` names it in errors. Throws PARLEY_BRAND_INVALID when ten years hold no working time. */
export function businessTime(schedule: Schedule, brandZone: string, title: string): BusinessTime {
  const weeks = new WorkingWeeks(schedule, brandZone);

  /** Working intervals from an instant on, clipped to it. */
  function* openFrom(from: number): Generator<Interval> {
    const first = WorkingWeeks.at(from);
    for (let week = first; week < first + MAX_WEEKS; week += 1) {
      for (const { start, end } of weeks.in(week)) if (end > from) yield { start: Math.max(start, from), end };
    }
    throw new ParleyError("PARLEY_BRAND_INVALID", `Schedule "${title}" has no working time for ten years.`, {
      at: `schedules.${title}`,
      hint: "Give it weekly hours.",
    });
  }

  return {
    add(from, ms) {
      let left = ms;
      for (const { start, end } of openFrom(from)) {
        if (left <= end - start) return start + left;
        left -= end - start;
      }
      return from;
    },
    between(from, to) {
      if (to <= from) return 0;
      let total = 0;
      for (const { start, end } of openFrom(from)) {
        if (start >= to) return total;
        total += Math.min(end, to) - start;
      }
      return total;
    },
  };
}
