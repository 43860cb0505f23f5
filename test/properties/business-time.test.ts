import { businessTime } from "@parley/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const MINUTE = 60_000;
const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
type Day = (typeof DAYS)[number];

/** What the wall clock shows in a zone, asked of the platform's calendar and not of ours. */
function wallClock(zone: string): (at: number) => { day: Day; minute: number; date: string } {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (at) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return {
      day: String(parts["weekday"]).toLowerCase() as Day,
      minute: Number(parts["hour"]) * 60 + Number(parts["minute"]),
      date: `${parts["year"]}-${parts["month"]}-${parts["day"]}`,
    };
  };
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Up to two stretches a day, never beginning or ending in the small hours in which clocks change. */
const interval = fc
  .tuple(fc.integer({ min: 16, max: 60 }), fc.integer({ min: 1, max: 35 }))
  .map(([start, length]) => ({ from: start * 15, to: Math.min(start + length, 96) * 15 }));
const weekly = fc.record(
  Object.fromEntries(DAYS.map((day) => [day, fc.array(interval, { maxLength: 2 })])) as Record<
    Day,
    fc.Arbitrary<{ from: number; to: number }[]>
  >,
);
const zone = fc.constantFrom("Europe/Dublin", "America/New_York", "Asia/Kolkata", "Australia/Sydney", "UTC");
/** Around the clock changes of 2026, north and south, and on any day. */
const start = fc.oneof(
  fc
    .constantFrom("2026-03-08", "2026-03-29", "2026-04-05", "2026-10-04", "2026-10-25", "2026-11-01")
    .map((date) => Date.parse(`${date}T00:00:00Z`) - 86_400_000),
  fc.integer({ min: 0, max: 364 }).map((day) => Date.parse("2026-01-01T00:00:00Z") + day * 86_400_000),
);

describe("working time", () => {
  it("agrees with a count of every minute on the wall clock", () => {
    fc.assert(
      fc.property(
        weekly,
        zone,
        start,
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 1, max: 900 }),
        (hours, timeZone, day, offset, minutes) => {
          fc.pre(Object.values(hours).some((list) => list.length > 0));
          const holiday = wallClock(timeZone)(day + 2 * 86_400_000).date;
          const schedule = {
            title: "t",
            weekly: Object.fromEntries(
              DAYS.map((each) => [each, hours[each].map(({ from, to }) => `${clock(from)}-${clock(to)}`)]),
            ),
            holidays: [holiday],
          };
          const from = day + offset * MINUTE;
          expect(businessTime(schedule, timeZone, "t").add(from, minutes * MINUTE)).toBe(
            countMinutes(hours, timeZone, holiday, from, minutes),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** The oracle: walks minute by minute. */
function countMinutes(
  hours: Record<Day, { from: number; to: number }[]>,
  timeZone: string,
  holiday: string,
  from: number,
  minutes: number,
): number {
  const read = wallClock(timeZone);
  let left = minutes;
  for (let at = from; ; at += MINUTE) {
    const { day, minute, date } = read(at);
    if (date !== holiday && hours[day].some((each) => minute >= each.from && minute < each.to)) left -= 1;
    if (left === 0) return at + MINUTE;
  }
}
