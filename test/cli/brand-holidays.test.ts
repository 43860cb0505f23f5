import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFolder } from "../kit/example.ts";
import { runParley } from "../kit/run-parley.ts";

let folder: string;
let brand: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-holidays-"));
  brand = join(folder, "brand.json");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const holidays = (...args: string[]) => runParley(["brand", "holidays", ...args]);
const airline = (): string => {
  copyFileSync(join(exampleFolder("airline-care"), "brand.json"), brand);
  return readFileSync(brand, "utf8");
};
const daysIn = (text: string): string[] => JSON.parse(text).schedules.desk.holidays;

describe("parley brand holidays", () => {
  it("prints the public holidays of a part of a country, with their names", async () => {
    const { code, stdout } = await holidays("--country", "GB", "--region", "SCT", "--year", "2026");
    expect(code).toBe(0);
    expect(stdout).toContain("2026-11-30  St Andrew’s Day\n");
    expect(stdout).not.toContain("Easter Monday");
    expect((await holidays("--country", "GB", "--region", "ENG", "--year", "2026")).stdout).toContain("Easter Monday");
  });

  it("takes several years, feasts of several days, and leaves out days that are free only in part", async () => {
    const { stdout } = await holidays("--country", "AE", "--year", "2026", "--year", "2027", "--json");
    const { days } = JSON.parse(stdout) as { days: { date: string; name: string }[] };
    expect(days.filter(({ name }) => name.includes("Ramadan")).length).toBeGreaterThan(4);
    expect(new Set(days.map(({ date }) => date.slice(0, 4)))).toEqual(new Set(["2026", "2027"]));
    const eve = (await holidays("--country", "AT", "--year", "2026", "--bank")).stdout;
    expect(eve).toContain("2026-12-24  Christmas Eve (only part of the day: left out)");
    expect((await holidays("--country", "AT", "--year", "2026")).stdout).not.toContain("2026-12-24");
  });

  it("shows what a brand lacks and writes nothing, until it is told to", async () => {
    const before = airline();
    const args = ["--country", "IE", "--year", "2026", "--brand", brand];
    const shown = await holidays(...args);
    expect(shown.stdout).toContain("+ 2026-03-17  St. Patrick’s Day");
    expect(shown.stdout).toContain("  2026-12-25  Christmas Day");
    expect(shown.stdout).toContain("write them with --write");
    expect(readFileSync(brand, "utf8")).toBe(before);

    expect((await holidays(...args, "--write")).stdout).toMatch(/\d+ days added to desk/);
    const after = readFileSync(brand, "utf8");
    expect(daysIn(after)).toContain("2026-03-17");
    expect(daysIn(after)).toContain("2027-01-01");
    expect(daysIn(after)).toEqual([...new Set(daysIn(after))].toSorted());
    expect({ ...JSON.parse(after), schedules: null }).toEqual({ ...JSON.parse(before), schedules: null });
    const outside = (text: string) => text.replace(/"holidays": \[[^\]]*\]/, "");
    expect(outside(after)).toBe(outside(before));

    expect((await holidays(...args, "--write")).stdout).toContain("has them all");
    expect(readFileSync(brand, "utf8")).toBe(after);
  });

  it.each([
    [
      ["--country", "UK", "--year", "2026"],
      'there is no country "UK"; did you mean GB (United Kingdom), UA (Ukraine)?',
    ],
    [["--country", "GB", "--region", "ENGLAND", "--year", "2026"], "did you mean ENG (England)?"],
    [["--country", "GB", "--region", "X", "--year", "2026"], "SCT (Scotland)"],
    [["--country", "GB", "--year", "soon"], "--year soon: write a year such as 2026"],
    [["--country", "GB", "--year", "2026", "--write"], "--write needs --brand"],
    [["--country", "GB"], "year"],
  ])("%s is a matter of usage, and says what would do", async (args, message) => {
    const { code, stderr } = await holidays(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it("names the schedules when it does not know which one is meant", async () => {
    airline();
    const { code, stderr } = await holidays(
      "--country",
      "IE",
      "--year",
      "2026",
      "--brand",
      brand,
      "--schedule",
      "night",
    );
    expect(code).toBe(2);
    expect(stderr).toContain('there is no schedule "night"; there are desk');
  });
});
