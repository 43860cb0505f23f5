import { ParleyError } from "../errors.ts";
import type { Schedule } from "../protocol/brand.ts";
import { WEEK_MS, WorkingWeeks } from "./working-weeks.ts";

/** Longest search for working time, a hundred years: a schedule that gives too little until then is a mistake. */
const MAX_WEEKS = 5218;

/** Arithmetic in the working time of one schedule. Instants in epoch ms, durations in ms. */
export interface BusinessTime {
  /** The first instant at which `ms` of working time have passed since `from`. */
  add(from: number, ms: number): number;
  /** Working time between two instants; 0 when `to` is not after `from`. */
  between(from: number, to: number): number;
}

/** Time that never stops: what a duration without a schedule counts in. */
export const PLAIN_TIME: BusinessTime = {
  add: (from, ms) => from + ms,
  between: (from, to) => Math.max(0, to - from),
};

/**
 * Working time of a schedule, to the millisecond; `title` names it in errors. Throws PARLEY_BRAND_INVALID when a hundred
 * years hold too little working time.
 */
export function businessTime(schedule: Schedule, brandZone: string, title: string): BusinessTime {
  const weeks = new WorkingWeeks(schedule, brandZone);
  return {
    add(from, ms) {
      if (ms <= 0) return from;
      let left = ms;
      const first = WorkingWeeks.at(from);
      for (let week = first; week < first + MAX_WEEKS; week += 1) {
        for (const interval of weeks.in(week)) {
          const start = Math.max(interval.start, from);
          if (start + left <= interval.end) return start + left;
          left -= Math.max(0, interval.end - start);
        }
      }
      throw new ParleyError(
        "PARLEY_BRAND_INVALID",
        `Schedule "${title}" has no working time for ${ms / 3_600_000} h within a hundred years.`,
        { at: `schedules.${title}`, hint: "Give it weekly hours, or fewer holidays." },
      );
    },
    between(from, to) {
      let total = 0;
      for (let week = WorkingWeeks.at(from); week * WEEK_MS < to; week += 1) {
        for (const { start, end } of weeks.in(week)) total += Math.max(0, Math.min(end, to) - Math.max(start, from));
      }
      return total;
    },
  };
}
