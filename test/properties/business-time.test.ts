import { businessTime, type Schedule } from "@parley/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS, DAYS, MINUTE_MS, wallClock, workingMinutes, type Hours } from "./business-time-oracle.ts";

/** Where and when the wall clock is put forward or back: by an hour, half an hour, two hours, a day; at night and at midnight. */
const CHANGES = [
  ["Europe/Dublin", "2026-03-29T01:00:00Z"],
  ["Europe/Dublin", "2026-10-25T01:00:00Z"],
  ["America/New_York", "2026-03-08T07:00:00Z"],
  ["America/New_York", "2026-11-01T06:00:00Z"],
  ["Australia/Lord_Howe", "2026-04-04T15:00:00Z"],
  ["Australia/Lord_Howe", "2026-10-03T15:30:00Z"],
  ["America/Sao_Paulo", "2018-11-04T03:00:00Z"],
  ["America/Sao_Paulo", "2019-02-17T02:00:00Z"],
  ["Asia/Beirut", "2026-03-28T22:00:00Z"],
  ["Asia/Beirut", "2026-10-24T21:00:00Z"],
  ["Antarctica/Troll", "2026-03-29T01:00:00Z"],
  ["Pacific/Chatham", "2026-09-26T14:00:00Z"],
  ["Asia/Pyongyang", "2018-05-04T15:00:00Z"],
  ["Pacific/Apia", "2011-12-30T10:00:00Z"],
  ["Asia/Kolkata", "2026-03-29T01:00:00Z"],
] as const;

const DAYS_BEFORE = 2;
const DAYS_WATCHED = 9;

/** A change of the clock and the days around it, with what the wall shows in every minute of them. */
const watched = CHANGES.map(([zone, text]) => {
  const at = Date.parse(text);
  const from = at - DAYS_BEFORE * DAY_MS;
  const read = wallClock(zone);
  return { zone, at, from, wall: Array.from({ length: DAYS_WATCHED * 1440 }, (_, n) => read(from + n * MINUTE_MS)) };
});

/** Some minute of the day: any, or one near what the wall shows just before and after the change. */
const minute = ({ at, from, wall }: (typeof watched)[number]): fc.Arbitrary<number> => {
  const change = (at - from) / MINUTE_MS;
  const shown = [wall[change - 1]!.minute + 1, wall[change]!.minute];
  const near = fc
    .tuple(fc.constantFrom(...shown), fc.integer({ min: -18, max: 18 }))
    .map(([shownThen, steps]) => (shownThen + steps * 5 + 1440) % 1440);
  return fc.oneof({ weight: 2, arbitrary: near }, { weight: 1, arbitrary: fc.nat(287).map((steps) => steps * 5) });
};

/** Up to three intervals a day, which may overlap and run overnight, and up to two holidays. */
const situation = fc.constantFrom(...watched).chain((change) => {
  const interval = fc
    .tuple(minute(change), fc.oneof(minute(change), fc.constant(1440)))
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => ({ from, to }));
  const dates = [...new Set(change.wall.map(({ date }) => date))];
  return fc.record({
    change: fc.constant(change),
    hours: fc.record(
      Object.fromEntries(DAYS.map((day) => [day, fc.array(interval, { maxLength: 3 })])) as unknown as Record<
        (typeof DAYS)[number],
        fc.Arbitrary<{ from: number; to: number }[]>
      >,
    ),
    holidays: fc.uniqueArray(fc.constantFrom(...dates), { maxLength: 2 }),
    start: fc.noBias(fc.integer({ min: 0, max: (DAYS_BEFORE + 0.5) * DAY_MS })),
    share: fc.noBias(fc.integer({ min: 1, max: 1000 })).map((each) => each / 1000),
  });
});

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

const scheduleOf = (hours: Hours, holidays: string[]): Schedule => ({
  title: "t",
  weekly: Object.fromEntries(DAYS.map((day) => [day, hours[day].map(({ from, to }) => `${clock(from)}-${clock(to)}`)])),
  holidays,
});

describe("working time", () => {
  it("agrees, to the millisecond, with a count of every minute on the wall clock", () => {
    let changed = 0;
    fc.assert(
      fc.property(situation, ({ change: { zone, at, from, wall }, hours, holidays, start, share }) => {
        const oracle = workingMinutes(wall, hours, holidays);
        const time = businessTime(scheduleOf(hours, holidays), zone, "t");
        const end = from + DAYS_WATCHED * DAY_MS;
        const whole = oracle.between(start, end - from);
        expect(time.between(from + start, end)).toBe(whole);
        const part = Math.ceil(whole * share);
        if (part === 0) return;
        const due = oracle.after(start, part);
        expect(time.add(from + start, part)).toBe(from + due);
        expect(time.between(from + start, from + due)).toBe(part);
        if (from + start < at && from + due > at) changed += 1;
      }),
      { numRuns: 600 },
    );
    expect(changed, "runs in which the clock was changed while time ran").toBeGreaterThan(100);
  });
});
