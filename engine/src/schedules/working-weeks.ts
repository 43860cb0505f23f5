import { Temporal } from "temporal-polyfill";
import type { Schedule } from "../protocol/brand.ts";

/** A stretch of working time, epoch ms, end excluded. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const DAY_MS = 86_400_000;

/** Working time is worked out week by week: calendars are slow, and the same weeks are asked for again and again. */
const WEEK_MS = 7 * DAY_MS;

/** Weeks that are kept; a server that runs for years starts over now and then. */
const KEPT_WEEKS = 500;

/** The working time of a schedule, in blocks of seven days, each worked out once. */
export class WorkingWeeks {
  readonly #schedule: Schedule;
  readonly #zone: string;
  readonly #holidays: ReadonlySet<string>;
  readonly #weeks = new Map<number, readonly Interval[]>();

  constructor(schedule: Schedule, brandZone: string) {
    this.#schedule = schedule;
    this.#zone = schedule.timeZone ?? brandZone;
    this.#holidays = new Set(schedule.holidays);
  }

  /** Number of the week that holds an instant. */
  static at(instant: number): number {
    return Math.floor(instant / WEEK_MS);
  }

  /** The working time within a week: sorted, without overlaps, cut at its borders. */
  in(week: number): readonly Interval[] {
    const known = this.#weeks.get(week);
    if (known !== undefined) return known;
    const intervals = clipped(merged(this.#around(week)), week * WEEK_MS, (week + 1) * WEEK_MS);
    if (this.#weeks.size >= KEPT_WEEKS) this.#weeks.clear();
    this.#weeks.set(week, intervals);
    return intervals;
  }

  /** All intervals that begin on a date near the week; two days each side cover time zones and nights. */
  #around(week: number): Interval[] {
    const first = Temporal.Instant.fromEpochMilliseconds(week * WEEK_MS)
      .toZonedDateTimeISO("UTC")
      .toPlainDate()
      .subtract({ days: 2 });
    return Array.from({ length: 11 }, (_, days) => first.add({ days })).flatMap((date) => this.#on(date));
  }

  #on(date: Temporal.PlainDate): Interval[] {
    const day = DAYS[date.dayOfWeek - 1];
    if (day === undefined || this.#holidays.has(date.toString())) return [];
    return (this.#schedule.weekly[day] ?? []).map((text) => {
      const [from = "", to = ""] = text.split("-");
      const endsNextDay = to === "24:00" || to <= from;
      return {
        start: this.#instant(date, from),
        end: this.#instant(endsNextDay ? date.add({ days: 1 }) : date, to === "24:00" ? "00:00" : to),
      };
    });
  }

  /** Wall time that a clock change skips moves forward, as calendars do. */
  #instant(date: Temporal.PlainDate, time: string): number {
    return date.toZonedDateTime({ timeZone: this.#zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
  }
}

function merged(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const next of intervals.filter((each) => each.end > each.start).toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && next.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else result.push(next);
  }
  return result;
}

function clipped(intervals: readonly Interval[], from: number, to: number): Interval[] {
  return intervals
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => end > start);
}
