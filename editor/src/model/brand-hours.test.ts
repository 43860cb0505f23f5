import { describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  ALWAYS,
  DAYS,
  isOpenIn,
  openOn,
  readInterval,
  withClosed,
  withOpen,
  writeInterval,
  type Week,
  type WeekArea,
} from "./brand-hours.ts";

const OFFICE: Week = { mon: ["09:00-17:00"], tue: ["09:00-17:00"] };
const area = (firstDay: number, lastDay: number, from: number, to: number): WeekArea => ({
  firstDay,
  lastDay,
  from: from * 60,
  to: to * 60,
});

describe("an interval", () => {
  it("that ends before it begins lies in two days", () => {
    expect(readInterval("22:00-06:00")).toEqual({ from: 1320, to: 1800 });
    expect(writeInterval({ from: 1320, to: 1800 })).toBe("22:00-06:00");
  });

  it("that ends at midnight ends at 24:00", () => {
    expect(readInterval("18:00-24:00")).toEqual({ from: 1080, to: 1440 });
    expect(writeInterval(readInterval("18:00-00:00"))).toBe("18:00-24:00");
  });

  it("reads as it was written", () => {
    const span = fc
      .record({ from: fc.integer({ min: 0, max: 1439 }), length: fc.integer({ min: 1, max: 1439 }) })
      .map(({ from, length }) => ({ from, to: from + length }));
    fc.assert(
      fc.property(span, (each) => {
        expect(readInterval(writeInterval(each))).toEqual(each);
      }),
    );
  });
});

describe("a week on which hours are drawn", () => {
  it("opens on every day of the area", () => {
    expect(withOpen({}, area(0, 2, 9, 17))).toEqual({
      mon: ["09:00-17:00"],
      tue: ["09:00-17:00"],
      wed: ["09:00-17:00"],
    });
  });

  it("joins what touches or overlaps", () => {
    expect(withOpen(OFFICE, area(0, 0, 17, 19)).mon).toEqual(["09:00-19:00"]);
    expect(withOpen(OFFICE, area(0, 0, 8, 12)).mon).toEqual(["08:00-17:00"]);
  });

  it("has two intervals where a break is drawn into one", () => {
    expect(withClosed(OFFICE, area(0, 1, 12, 13))).toEqual({
      mon: ["09:00-12:00", "13:00-17:00"],
      tue: ["09:00-12:00", "13:00-17:00"],
    });
  });

  it("leaves out a day that has no hours any more", () => {
    expect(withClosed(OFFICE, area(0, 0, 0, 24))).toEqual({ tue: ["09:00-17:00"] });
  });

  it("runs overnight where it is drawn on from midnight", () => {
    const evening = withOpen({}, area(4, 4, 22, 24));
    expect(withOpen(evening, area(5, 5, 0, 6))).toEqual({ fri: ["22:00-06:00"] });
  });

  it("runs overnight from Sunday into Monday", () => {
    expect(withOpen({ sun: ["20:00-24:00"] }, area(0, 0, 0, 4))).toEqual({ sun: ["20:00-04:00"] });
    expect(openOn({ sun: ["20:00-04:00"] }, 0)).toEqual([{ from: 0, to: 240, isTail: true, runsOn: false }]);
  });

  it("keeps whole days apart, which no interval could hold together", () => {
    expect(withOpen(ALWAYS, area(0, 6, 0, 24))).toEqual(ALWAYS);
  });

  it("keeps apart what would run overnight for a day or longer", () => {
    expect(withOpen({ mon: ["10:00-08:00"] }, area(0, 0, 0, 10))).toEqual({ mon: ["00:00-10:00", "10:00-08:00"] });
  });

  it("gives the day where it lies what is left of a night whose middle is closed", () => {
    expect(withClosed({ mon: ["22:00-06:00"] }, area(1, 1, 2, 3))).toEqual({
      mon: ["22:00-02:00"],
      tue: ["03:00-06:00"],
    });
    expect(withClosed({ mon: ["22:00-06:00"] }, area(0, 0, 22, 24))).toEqual({ tue: ["00:00-06:00"] });
  });

  const hours = Array.from({ length: 24 }, (_, hour) => hour * 60);
  const hour = fc.integer({ min: 0, max: 23 });
  const areas = fc
    .record({
      a: fc.integer({ min: 0, max: 6 }),
      b: fc.integer({ min: 0, max: 6 }),
      from: hour,
      length: fc.integer({ min: 1, max: 24 }),
    })
    .map(({ a, b, from, length }) => area(Math.min(a, b), Math.max(a, b), from, Math.min(24, from + length)));
  const steps = fc.array(fc.record({ area: areas, opens: fc.boolean() }), { maxLength: 12 });

  it("is open exactly where it was drawn open last, whatever was drawn before", () => {
    fc.assert(
      fc.property(steps, (drawn) => {
        const week = drawn.reduce(
          (now, { area: each, opens }) => (opens ? withOpen : withClosed)(now, each),
          {} as Week,
        );
        const wrong = [...DAYS.keys()].flatMap((day) =>
          hours.filter((from) => {
            const last = drawn.findLast(
              ({ area: each }) => day >= each.firstDay && day <= each.lastDay && from >= each.from && from < each.to,
            );
            return isOpenIn(week, day, { from, to: from + 60 }) !== (last?.opens ?? false);
          }),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });

  it("has no intervals that overlap within a day", () => {
    fc.assert(
      fc.property(steps, (drawn) => {
        const week = drawn.reduce(
          (now, { area: each, opens }) => (opens ? withOpen : withClosed)(now, each),
          {} as Week,
        );
        const clashes = [...DAYS.keys()].filter((day) => {
          const stretches = openOn(week, day).toSorted((x, y) => x.from - y.from);
          return stretches.some(({ from }, index) => from < (stretches[index - 1]?.to ?? 0));
        });
        expect(clashes).toEqual([]);
      }),
    );
  });
});
