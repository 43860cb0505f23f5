import { describe, expect, it } from "vitest";
import { isoInstant, epochOf } from "../protocol/instant.ts";
import { Schedule } from "../protocol/brand.ts";
import { businessTime } from "./business-time.ts";

const HOUR = 3_600_000;
const every = (...intervals: string[]) =>
  Object.fromEntries(["mon", "tue", "wed", "thu", "fri"].map((day) => [day, intervals]));
const time = (schedule: object, zone = "UTC") =>
  businessTime(Schedule.parse({ title: "Test", ...schedule }), zone, "test");
const add = (schedule: object, from: string, hours: number, zone = "UTC") =>
  isoInstant(time(schedule, zone).add(epochOf(from), hours * HOUR));

describe("working time", () => {
  it("carries four hours from Friday 16:00 over the weekend (a published example says Tuesday; it is Monday 11:00)", () => {
    expect(add({ weekly: every("08:00-17:00") }, "2026-03-06T16:00:00Z", 4)).toBe("2026-03-09T11:00:00.000Z");
  });

  it("carries eight hours from Friday 17:00 to the end of Monday (a published example says Monday 09:00)", () => {
    expect(add({ weekly: every("09:00-17:00") }, "2026-03-06T17:00:00Z", 8)).toBe("2026-03-09T17:00:00.000Z");
  });

  it("skips lunch, holidays and nights", () => {
    const schedule = { weekly: every("09:00-12:00", "13:00-17:00"), holidays: ["2026-03-03"] };
    expect(add(schedule, "2026-03-02T11:30:00Z", 1)).toBe("2026-03-02T13:30:00.000Z");
    expect(add(schedule, "2026-03-02T16:30:00Z", 1)).toBe("2026-03-04T09:30:00.000Z");
  });

  it("counts a night shift as one stretch", () => {
    expect(add({ weekly: { mon: ["22:00-06:00"] } }, "2026-03-02T23:00:00Z", 3)).toBe("2026-03-03T02:00:00.000Z");
    expect(add({ weekly: { mon: ["22:00-06:00"] } }, "2026-03-03T05:00:00Z", 2)).toBe("2026-03-09T23:00:00.000Z");
  });

  it("knows that the night of the clock change is an hour shorter or longer", () => {
    const round = { weekly: { sat: ["20:00-24:00"], sun: ["00:00-08:00"] } };
    expect(add(round, "2026-03-28T23:00:00Z", 3, "Europe/Dublin")).toBe("2026-03-29T02:00:00.000Z");
    expect(time(round, "Europe/Dublin").between(epochOf("2026-03-28T20:00:00Z"), epochOf("2026-03-29T12:00:00Z"))).toBe(
      11 * HOUR,
    );
    expect(time(round, "Europe/Dublin").between(epochOf("2026-10-24T19:00:00Z"), epochOf("2026-10-25T12:00:00Z"))).toBe(
      13 * HOUR,
    );
  });

  it("names a schedule that never works instead of searching for ever", () => {
    expect(() => add({ weekly: {} }, "2026-03-02T10:00:00Z", 1)).toThrow('Schedule "test" has no working time');
  });
});
