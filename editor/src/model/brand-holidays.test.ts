import { describe, expect, it } from "vitest";
import { byYear, datesBetween, dayInWords, withDates } from "./brand-holidays.ts";

describe("holidays", () => {
  it("are added as a range over the end of a year and of February", () => {
    expect(datesBetween("2026-12-30", "2027-01-02")).toEqual(["2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02"]);
    expect(datesBetween("2028-02-28", "2028-03-01")).toEqual(["2028-02-28", "2028-02-29", "2028-03-01"]);
    expect(datesBetween("2026-12-25", "2026-12-25")).toEqual(["2026-12-25"]);
  });

  it("are refused in words where they are no range", () => {
    expect(datesBetween("", "2026-01-01")).toEqual({ error: "Choose a date." });
    expect(datesBetween("2026-01-02", "2026-01-01")).toEqual({ error: "The last day lies before the first." });
    expect(datesBetween("2026-01-01", "2028-01-01")).toEqual({ error: "That is more than a year." });
  });

  it("stand once each, in order, by year", () => {
    const dates = withDates(["2027-01-01", "2026-12-25"], ["2026-12-25", "2026-12-24"]);
    expect(dates).toEqual(["2026-12-24", "2026-12-25", "2027-01-01"]);
    expect(byYear(dates)).toEqual([
      ["2026", ["2026-12-24", "2026-12-25"]],
      ["2027", ["2027-01-01"]],
    ]);
  });

  it("are said with their day of the week, wherever one looks", () => {
    expect(dayInWords("2026-12-25")).toBe("Fri 25 Dec");
  });
});
