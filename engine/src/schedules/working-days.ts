import { Temporal } from "temporal-polyfill";
import type { Schedule } from "../protocol/brand.ts";

/** A stretch of working time, epoch ms, end excluded. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** The working time that begins on a date, as instants; overnight intervals end on the next day. */
function intervalsOf(schedule: Schedule, zone: string, date: Temporal.PlainDate, holidays: ReadonlySet<string>): Interval[] {
  const day = DAYS[date.dayOfWeek - 1];
  if (day === undefined || holidays.has(date.toString())) return [];
  return (schedule.weekly[day] ?? []).map((text) => {
    const [from = "", to = ""] = text.split("-");
    const endsNextDay = to === "24:00" || to <= from;
    return { start: instantOf(date, from, zone), end: instantOf(endsNextDay ? date.add({ days: 1 }) : date, to === "24:00" ? "00:00" : to, zone) };
  });
}

/** Wall time that a clock change skips moves forward, as calendars do. */
function instantOf(date: Temporal.PlainDate, time: string, zone: string): number {
  return date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}

function merged(intervals: Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const next of intervals.filter((each) => each.end > each.start).toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && next.start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else result.push(next);
  }
  return result;
}

/** Working days of a schedule, worked out once per date and kept. */
export class WorkingDays {
  readonly zone: string;
  readonly #schedule: Schedule;
  readonly #holidays: ReadonlySet<string>;
  readonly #byDate = new Map<string, readonly Interval[]>();

  constructor(schedule: Schedule, brandZone: string) {
    this.#schedule = schedule;
    this.zone = schedule.timeZone ?? brandZone;
    this.#holidays = new Set(schedule.holidays);
  }

  /** The date in the schedule's zone at an instant. */
  dateAt(at: number): Temporal.PlainDate {
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(this.zone).toPlainDate();
  }

  /** The working time that begins on a date, sorted and without overlaps. */
  on(date: Temporal.PlainDate): readonly Interval[] {
    const key = date.toString();
    const known = this.#byDate.get(key);
    if (known !== undefined) return known;
    const intervals = merged(intervalsOf(this.#schedule, this.zone, date, this.#holidays));
    this.#byDate.set(key, intervals);
    return intervals;
  }
}
