import type { Schedule } from "../protocol/brand.ts";
import { ParleyError } from "../errors.ts";
import { WorkingDays, type Interval } from "./working-days.ts";

/** Longest search for working time: a schedule that is closed for longer is a mistake. */
const MAX_DAYS = 3660;

/** Arithmetic in the working time of one schedule. Instants in epoch ms, durations in ms. */
export interface BusinessTime {
  /** The instant at which `ms` of working time have passed since `from`. */
  add(from: number, ms: number): number;
  /** Working time between two instants; 0 when `to` is not after `from`. */
  between(from: number, to: number): number;
  isOpen(at: number): boolean;
}

/** Working time of a schedule; `title` names it in errors. Throws PARLEY_BRAND_INVALID when ten years hold no working time. */
export function businessTime(schedule: Schedule, brandZone: string, title: string): BusinessTime {
  const days = new WorkingDays(schedule, brandZone);

  /** Working intervals from an instant on, clipped to it; the day before counts, for nights. */
  function* openFrom(from: number): Generator<Interval> {
    let date = days.dateAt(from).subtract({ days: 1 });
    let reached = from;
    for (let day = 0; day < MAX_DAYS; day += 1, date = date.add({ days: 1 })) {
      for (const { start, end } of days.on(date)) {
        if (end <= reached) continue;
        yield { start: Math.max(start, reached), end };
        reached = end;
      }
    }
    throw new ParleyError("PARLEY_BRAND_INVALID", `Schedule "${title}" has no working time for ten years.`, { at: `schedules.${title}`, hint: "Give it weekly hours." });
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
    isOpen(at) {
      for (const { start } of openFrom(at)) return start === at;
      return false;
    },
  };
}
