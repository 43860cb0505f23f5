import { formatBrand, parseBrand } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { withHolidays } from "./brand-holiday-edit.ts";

const brand = (desk: object, night: object = {}) => ({
  id: "toy",
  name: "Toy",
  timeZone: "Europe/London",
  languages: ["en"],
  schedules: {
    night: { title: "Night", weekly: { mon: ["22:00-06:00"] }, ...night },
    desk: { title: 'The "holidays": []', weekly: { mon: ["09:00-17:00"], tue: ["09:00-17:00"] }, ...desk },
  },
});
const YEAR = Array.from({ length: 9 }, (_, month) => `2026-0${month + 1}-01`);
const holidaysIn = (text: string) => parseBrand(JSON.parse(text)).schedules["desk"]?.holidays;

/** The lines of a text that another one does not have. */
const newLines = (before: string, after: string) =>
  after.split("\n").filter((line) => !before.split("\n").includes(line));

describe("holidays in a brand file", () => {
  it("keep a file in canonical form in it", () => {
    const before = formatBrand(parseBrand(brand({})));
    const after = withHolidays(before, "desk", YEAR);
    expect(holidaysIn(after)).toEqual(YEAR);
    expect(after).toBe(formatBrand(parseBrand(JSON.parse(after))));
  });

  it("take the place of the list of their own schedule, in a file laid out by hand, and of nothing else", () => {
    const before = JSON.stringify(brand({ holidays: ["2025-12-25"] }, { holidays: ["2025-12-25"] }), null, 4);
    const after = withHolidays(before, "desk", YEAR.slice(0, 2));
    expect(after).not.toBe(formatBrand(parseBrand(JSON.parse(after))));
    expect(newLines(before, after)).toEqual(['            "holidays": ["2026-01-01", "2026-02-01"]']);
  });

  it("come after the hours of a schedule that had none", () => {
    const before = JSON.stringify(brand({}), null, 4);
    const after = withHolidays(before, "desk", YEAR);
    expect(holidaysIn(after)).toEqual(YEAR);
    expect(newLines(before, after)[0]).toBe("            },");
    expect(newLines(before, after)[1]).toMatch(/^ {12}"holidays": \["2026-01-01", .*\]$|^ {12}"holidays": \[$/);
  });

  it("fit into a file on one line", () => {
    const before = JSON.stringify(brand({}));
    expect(holidaysIn(withHolidays(before, "desk", YEAR))).toEqual(YEAR);
    expect(withHolidays(before, "desk", YEAR)).toContain(before.slice(0, 60));
  });
});
