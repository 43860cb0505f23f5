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
const hoursBetween = (schedule: object, zone: string, from: string, to: string) =>
  time(schedule, zone).between(epochOf(from), epochOf(to)) / HOUR;

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

  it("is exact to the second, and ends with the day and not with the next morning", () => {
    const schedule = { weekly: every("09:00-17:00") };
    expect(isoInstant(time(schedule).add(epochOf("2026-03-02T16:59:43Z"), 18_000))).toBe("2026-03-03T09:00:01.000Z");
    expect(isoInstant(time(schedule).add(epochOf("2026-03-02T16:59:43Z"), 17_000))).toBe("2026-03-02T17:00:00.000Z");
  });

  it("adds nothing to an instant and stays there, open or closed", () => {
    expect(add({ weekly: every("09:00-17:00") }, "2026-03-01T12:00:00Z", 0)).toBe("2026-03-01T12:00:00.000Z");
  });

  it("counts what two intervals share once", () => {
    const schedule = { weekly: { mon: ["09:00-13:00", "11:00-15:00", "15:00-16:00"] } };
    expect(hoursBetween(schedule, "UTC", "2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z")).toBe(7);
  });

  it("never stops in a schedule of 24 hours on 7 days, whatever the clock change", () => {
    const always = Object.fromEntries(
      ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, ["00:00-24:00"]]),
    );
    expect(add({ weekly: always }, "2026-01-01T00:00:00Z", 10_000, "Europe/Dublin")).toBe(
      isoInstant(epochOf("2026-01-01T00:00:00Z") + 10_000 * HOUR),
    );
  });

  it("names a schedule that never works instead of searching for ever", () => {
    expect(() => add({ weekly: { mon: ["09:00-17:00"] } }, "2026-03-02T10:00:00Z", 50_000)).toThrow(
      'Schedule "test" has no working time for 50000 h within a hundred years.',
    );
  });
});

describe("a night shift", () => {
  const night = { weekly: { mon: ["22:00-06:00"] } };

  it("is one stretch", () => {
    expect(add(night, "2026-03-02T23:00:00Z", 3)).toBe("2026-03-03T02:00:00.000Z");
    expect(add(night, "2026-03-03T05:00:00Z", 2)).toBe("2026-03-09T23:00:00.000Z");
  });

  it("belongs to the day on which it begins: a holiday there takes it away whole, one on the next day takes nothing", () => {
    expect(
      hoursBetween({ ...night, holidays: ["2026-03-02"] }, "UTC", "2026-03-02T00:00:00Z", "2026-03-04T00:00:00Z"),
    ).toBe(0);
    expect(
      hoursBetween({ ...night, holidays: ["2026-03-03"] }, "UTC", "2026-03-02T00:00:00Z", "2026-03-04T00:00:00Z"),
    ).toBe(8);
  });
});

describe("when the wall clock is put forward or back, working time", () => {
  it("is an hour shorter or longer that night", () => {
    const round = { weekly: { sat: ["20:00-24:00"], sun: ["00:00-08:00"] } };
    expect(add(round, "2026-03-28T23:00:00Z", 3, "Europe/Dublin")).toBe("2026-03-29T02:00:00.000Z");
    expect(hoursBetween(round, "Europe/Dublin", "2026-03-28T20:00:00Z", "2026-03-29T12:00:00Z")).toBe(11);
    expect(hoursBetween(round, "Europe/Dublin", "2026-10-24T19:00:00Z", "2026-10-25T12:00:00Z")).toBe(13);
  });

  it.each([
    // Dublin skips 01:00 to 02:00 on 29 March 2026, and has it twice on 25 October.
    ["begins at 02:00 when it was to begin at a skipped 01:30", "Europe/Dublin", "01:30-03:00", "2026-03-29", 1],
    ["ends at 02:00 when it was to end at a skipped 01:30", "Europe/Dublin", "00:00-01:30", "2026-03-29", 1],
    ["is nothing when the skipped hour holds all of it", "Europe/Dublin", "01:10-01:50", "2026-03-29", 0],
    ["has a repeated half hour twice at its begin", "Europe/Dublin", "01:30-03:00", "2026-10-25", 2],
    ["has a repeated half hour twice at its end", "Europe/Dublin", "00:00-01:30", "2026-10-25", 2],
    ["is two stretches when the repeated hour holds all of it", "Europe/Dublin", "01:10-01:40", "2026-10-25", 1],
    // Lord Howe has 01:30 to 02:00 twice on 5 April 2026.
    ["knows half-hour changes", "Australia/Lord_Howe", "01:00-03:00", "2026-04-05", 2.5],
    // São Paulo skipped midnight to 01:00 on 4 November 2018; Beirut does so on 29 March 2026.
    ["knows changes at midnight", "America/Sao_Paulo", "00:30-02:00", "2018-11-04", 1],
    ["knows changes at midnight in the east", "Asia/Beirut", "00:00-24:00", "2026-03-29", 23],
    // Samoa went from the end of Thursday 29 December 2011 to Saturday.
    ["knows that a day may not take place", "Pacific/Apia", "00:00-24:00", "2011-12-30", 0],
  ])("%s", (_, zone, interval, date, hours) => {
    const day =
      (["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const)[
        (epochOf(`${date}T00:00:00Z`) / 86_400_000 + 4) % 7
      ] ?? "mon";
    const from = isoInstant(epochOf(`${date}T00:00:00Z`) - 48 * HOUR);
    const to = isoInstant(epochOf(`${date}T00:00:00Z`) + 72 * HOUR);
    expect(hoursBetween({ weekly: { [day]: [interval] } }, zone, from, to)).toBe(hours);
  });
});
