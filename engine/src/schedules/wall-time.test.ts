import { describe, expect, it } from "vitest";
import { nextWallTime } from "./wall-time.ts";

const DUBLIN = "Europe/Dublin";
const next = (text: string, after: string, zone = DUBLIN): string | null => {
  const at = nextWallTime(text, Date.parse(after), zone);
  return at === null ? null : new Date(at).toISOString();
};

describe("a time on the wall clock", () => {
  it.each([
    ["later the same day", "17:30", "2026-03-02T10:00:00Z", "2026-03-02T17:30:00.000Z"],
    ["the next day, when it has passed", "9:00", "2026-03-02T10:00:00Z", "2026-03-03T09:00:00.000Z"],
    ["never now", "10:00", "2026-03-02T10:00:00Z", "2026-03-03T10:00:00.000Z"],
    ["on the next such day", "Friday 09:00", "2026-03-02T10:00:00Z", "2026-03-06T09:00:00.000Z"],
    ["a week on, when today's has passed", "mon 9:00", "2026-03-02T10:00:00Z", "2026-03-09T09:00:00.000Z"],
    ["on the day that is said", "2026-12-24 18:00", "2026-03-02T10:00:00Z", "2026-12-24T18:00:00.000Z"],
    ["to the second", "2026-03-02 10:00:07", "2026-03-02T10:00:00Z", "2026-03-02T10:00:07.000Z"],
    ["on a day in summer time", "2026-07-01 9:00", "2026-03-02T10:00:00Z", "2026-07-01T08:00:00.000Z"],
    ["in summer time after the change", "Monday 09:00", "2026-03-27T10:00:00Z", "2026-03-30T08:00:00.000Z"],
  ])("is %s", (_, text, after, expected) => {
    expect(next(text, after)).toBe(expected);
  });

  it("that the clock skips is the moment after, and one that it repeats comes first once", () => {
    expect(next("Sunday 01:30", "2026-03-28T12:00:00Z")).toBe("2026-03-29T01:30:00.000Z");
    expect(next("Sunday 01:30", "2026-10-24T12:00:00Z")).toBe("2026-10-25T00:30:00.000Z");
  });

  it.each(["soon", "2026-02-30 9:00", "2026-12-24", "Noday 9:00", "mo 9:00", "24:00", "9:60", ""])(
    "is not %j",
    (text) => {
      expect(next(text, "2026-03-02T10:00:00Z")).toBeNull();
    },
  );
});
