import { epochOf } from "../protocol/instant.ts";
import type { Schedule } from "../protocol/brand.ts";
import { evenStretches } from "./wall-clock.ts";

/** A stretch of working time, epoch ms, end excluded. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

/** Working time is worked out week by week: calendars are slow, and the same weeks are asked for again and again. */
export const WEEK_MS = 7 * DAY_MS;

/** Weeks that are kept; a server that runs for years starts over now and then. */
const KEPT_WEEKS = 500;

/**
 * The working time of a schedule, in blocks of seven days, each worked out once.
 *
 * An instant is working time if what the wall clock shows then lies in an interval of a working day. So an hour that
 * the clock repeats counts twice and one that it skips not at all, also when an interval begins or ends within it.
 * Below, a wall time is the ms that UTC would need to show it, which makes days and weeks plain arithmetic.
 */
export class WorkingWeeks {
  readonly #zone: string;
  /** By day of the week, from Monday: begin and end in ms after its midnight. */
  readonly #hours: readonly (readonly Interval[])[];
  /** Midnights (wall time) of the days on which no interval begins. */
  readonly #holidays: ReadonlySet<number>;
  readonly #weeks = new Map<number, readonly Interval[]>();

  constructor({ weekly, holidays, timeZone }: Schedule, brandZone: string) {
    this.#zone = timeZone ?? brandZone;
    this.#hours = DAYS.map((day) => (weekly[day] ?? []).map(hoursOf));
    this.#holidays = new Set(holidays.map((date) => epochOf(`${date}T00:00:00Z`)));
  }

  /** Number of the week that holds an instant. */
  static at(instant: number): number {
    return Math.floor(instant / WEEK_MS);
  }

  /** The working time within a week: sorted, without overlaps, cut at its borders. */
  in(week: number): readonly Interval[] {
    const known = this.#weeks.get(week);
    if (known !== undefined) return known;
    const intervals = merged(
      evenStretches(this.#zone, week * WEEK_MS, (week + 1) * WEEK_MS).flatMap(({ start, end, offset }) =>
        this.#onTheWall(start + offset, end + offset).map((each) => ({
          start: each.start - offset,
          end: each.end - offset,
        })),
      ),
    );
    if (this.#weeks.size >= KEPT_WEEKS) this.#weeks.clear();
    this.#weeks.set(week, intervals);
    return intervals;
  }

  /** Working time between two wall times; a night that began the day before counts too. */
  #onTheWall(from: number, to: number): Interval[] {
    const intervals: Interval[] = [];
    for (let day = Math.floor(from / DAY_MS) - 1; day * DAY_MS < to; day += 1) {
      if (this.#holidays.has(day * DAY_MS)) continue;
      for (const { start, end } of this.#hours[weekdayOf(day)] ?? []) {
        const cut = { start: Math.max(day * DAY_MS + start, from), end: Math.min(day * DAY_MS + end, to) };
        if (cut.end > cut.start) intervals.push(cut);
      }
    }
    return intervals;
  }
}

/** 0 for Monday, of a day counted from 1970-01-01, which was a Thursday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** `22:00-06:00` as ms after midnight; what does not end after it starts ends on the next day. */
function hoursOf(text: string): Interval {
  const [start = 0, end = 0] = text.split("-").map((time) => {
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    return (hours * 60 + minutes) * MINUTE_MS;
  });
  return { start, end: end > start ? end : end + DAY_MS };
}

function merged(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const next of intervals.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && next.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else result.push(next);
  }
  return result;
}
