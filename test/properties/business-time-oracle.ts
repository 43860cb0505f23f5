export const MINUTE_MS = 60_000;
export const DAY_MS = 1440 * MINUTE_MS;
export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Intervals by day, in minutes after midnight; `to` is 1440 for 24:00, and not after `from` for a night. */
export type Hours = Readonly<Record<(typeof DAYS)[number], ReadonlyArray<{ from: number; to: number }>>>;

/** What a wall clock shows: an ISO date and the minute of the day. */
export interface Shown {
  readonly date: string;
  readonly minute: number;
}

/** Reads the wall clock of a zone, by asking the platform's calendar and not ours. */
export function wallClock(timeZone: string): (at: number) => Shown {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (at) => {
    const shown = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return {
      date: `${shown["year"]}-${shown["month"]}-${shown["day"]}`,
      minute: Number(shown["hour"]) * 60 + Number(shown["minute"]),
    };
  };
}

/** Counting working time in steps of a minute; times in ms after the first minute that is shown. */
export interface WorkingMinutes {
  between(from: number, to: number): number;
  /** The first moment at which `ms` of working time have passed. */
  after(from: number, ms: number): number;
}

/** The oracle: looks at each minute that a wall showed and asks whether that lies in an interval. */
export function workingMinutes(wall: readonly Shown[], hours: Hours, holidays: readonly string[]): WorkingMinutes {
  const openOn = (date: string): Hours[keyof Hours] => (holidays.includes(date) ? [] : hours[weekday(date)]);
  const days = new Map(
    [...new Set(wall.map(({ date }) => date))].map((date) => [
      date,
      { begun: openOn(date), nights: openOn(dayBefore(date)).filter(({ from, to }) => to <= from) },
    ]),
  );
  const works = wall.map(({ date, minute }) => {
    const { begun, nights } = days.get(date)!;
    return (
      begun.some(({ from, to }) => minute >= from && (to <= from || minute < to)) ||
      nights.some(({ to }) => minute < to)
    );
  });
  return {
    between(from, to) {
      let total = 0;
      for (let at = from; at < to; at = nextMinute(at))
        if (works[Math.floor(at / MINUTE_MS)]) total += Math.min(nextMinute(at), to) - at;
      return total;
    },
    after(from, ms) {
      let left = ms;
      for (let at = from; at < wall.length * MINUTE_MS; at = nextMinute(at)) {
        if (!works[Math.floor(at / MINUTE_MS)]) continue;
        if (left <= nextMinute(at) - at) return at + left;
        left -= nextMinute(at) - at;
      }
      return NaN;
    },
  };
}

const nextMinute = (at: number): number => (Math.floor(at / MINUTE_MS) + 1) * MINUTE_MS;

/** The name of a day of the calendar, asked of the platform too. */
const dayName = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", weekday: "short" });
const weekday = (date: string): keyof Hours => dayName.format(Date.parse(date)).toLowerCase() as keyof Hours;
const dayBefore = (date: string): string => new Date(Date.parse(date) - DAY_MS).toISOString().slice(0, 10);
