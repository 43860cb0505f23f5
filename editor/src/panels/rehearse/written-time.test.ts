import { describe, expect, it } from "vitest";
import { readJump, readMoment } from "./written-time.ts";

/** A Monday, 11:00 in Dublin in winter. */
const NOW = Date.parse("2026-11-23T11:00:00Z");
const iso = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());

describe("a moment that is written down", () => {
  it.each([
    ["Monday 9:00", "2026-11-30T09:00:00.000Z"],
    ["tuesday at 9am", "2026-11-24T09:00:00.000Z"],
    ["tomorrow 10:00", "2026-11-24T10:00:00.000Z"],
    ["24 December 22:00", "2026-12-24T22:00:00.000Z"],
    ["1 July 2027 22:00", "2027-07-01T21:00:00.000Z"],
    ["2026-11-21 08:30", "2026-11-21T08:30:00.000Z"],
    ["2026-11-25T09:00:00+05:00", "2026-11-25T04:00:00.000Z"],
    ["noon", "2026-11-23T12:00:00.000Z"],
  ])("%s", (text, expected) => {
    expect(iso(readMoment(text, NOW, "Europe/Dublin")?.at)).toBe(expected);
  });

  it("is on the wall clock of the brand", () => {
    expect(iso(readMoment("tomorrow 9am", NOW, "America/New_York")?.at)).toBe("2026-11-24T14:00:00.000Z");
    expect(readMoment("tomorrow 9am", NOW, "Asia/Kolkata")).toEqual({
      until: "2026-11-24 09:00",
      at: Date.parse("2026-11-24T03:30:00Z"),
    });
  });

  it.each(["", "soon", "Monday 9:00 or so", "Monday to Friday", "12:99"])("is not %j", (text) => {
    expect(readMoment(text, NOW, "Europe/Dublin")).toBeNull();
  });
});

describe("time that is to pass", () => {
  it.each([
    ["2 hours", { wait: "PT2H" }],
    ["2 hours pass", { wait: "PT2H" }],
    ["in 45 min", { wait: "PT45M" }],
    ["1 h 30", { wait: "PT1H30M" }],
    ["for 3 days", { wait: "P3D" }],
    ["until Monday 9:00", { until: "Monday 9:00" }],
    ["until 24 December 10pm", { until: "2026-12-24 22:00" }],
    ["17:30", { until: "17:30" }],
  ])("%s", (text, step) => {
    expect(readJump(text, NOW, "Europe/Dublin")?.step).toEqual(step);
  });

  it("may lie behind", () => {
    expect(readJump("until 2026-11-22 09:00", NOW, "Europe/Dublin")?.at).toBeLessThan(NOW);
  });
});
