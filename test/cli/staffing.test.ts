import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StaffingResult } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFolder } from "../kit/example.ts";
import { runParley } from "../kit/run-parley.ts";

const AIRLINE = exampleFolder("airline-care");
const ROSTER = `${AIRLINE}roster.json`;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-staffing-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** With the first twenty mentions only: there is no more to see in all of them. */
function staffing(...more: readonly string[]) {
  const mentions = join(folder, "twenty.jsonl");
  writeFileSync(mentions, readFileSync(`${AIRLINE}mentions.jsonl`, "utf8").split("\n").slice(0, 20).join("\n"));
  return runParley(["staffing", AIRLINE, "--roster", ROSTER, "--mentions", mentions, ...more]);
}

describe("parley staffing", () => {
  it("simulates the airline's people on a modelled week, beside another roster, and says it in words and tables", async () => {
    const arrivals = JSON.parse(readFileSync(`${AIRLINE}arrivals.json`, "utf8")) as { rate: object };
    const quiet = join(folder, "arrivals.json");
    writeFileSync(quiet, JSON.stringify({ ...arrivals, rate: { ...arrivals.rate, perDay: 30 } }));
    const other = `${AIRLINE}roster-two-for-refunds.json`;
    const model = ["--arrivals", quiet, "--weeks", "1", "--seeds", "2"];
    const { code, stdout, stderr } = await staffing(...model, "--against", other);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/Of all promised times .* late \(/);
    expect(stdout).toMatch(/Front line +[\d.]+ ± /);
    expect(stdout).toMatch(/Late promises: .* before, .* after/);
  });

  it("takes mentions at their own times; machines get JSON, people a report, of two protocols too", async () => {
    const page = join(folder, "staffing.html");
    const { code, stdout } = await staffing("--json", "--seeds", "2", "--report", page, "--against-protocol", AIRLINE);
    expect(code).toBe(0);
    const { plans, from } = JSON.parse(stdout) as StaffingResult;
    expect(plans.map(({ runs }) => runs.map(({ mentions }) => mentions))).toEqual([
      [20, 20],
      [20, 20],
    ]);
    expect(plans[1]?.runs).toEqual(plans[0]?.runs);
    expect(from).toBe("2026-03-02T00:00:00.000Z");
    expect(readFileSync(page, "utf8")).toMatch(/^<!doctype html>[^]*As today, by [^]*the same/);
  });

  it("finds the same on one core and on two, to the byte", { timeout: 60_000 }, async () => {
    const wish = ["--json", "--seeds", "3", "--weeks", "1"];
    const [one, two] = [await staffing(...wish, "--jobs", "1"), await staffing(...wish, "--jobs", "2")];
    expect([one.code, (JSON.parse(one.stdout) as StaffingResult).seeds]).toEqual([0, 3]);
    expect(two).toEqual(one);
    expect((await staffing("--jobs", "0")).code).toBe(2);
  });

  it.each([
    [{ name: "Desk", people: 1, serves: ["refund"] }, "teams.0.serves.0", 'Did you mean "refunds"?'],
    [{ name: "Desk", people: "two", serves: ["refunds"] }, "teams.0.people", "roster.json"],
  ])("says what is wrong with a roster, and where: %j", async (team, ...words) => {
    const file = join(folder, "roster.json");
    writeFileSync(file, JSON.stringify({ title: "T", teams: [team] }));
    const { code, stderr } = await staffing("--roster", file);
    expect(code).toBe(1);
    for (const word of words) expect(stderr).toContain(word);
  });

  it("is used wrongly with a report that it cannot write", async () => {
    const { code, stderr } = await staffing("--report", "staffing.pdf");
    expect([code, stderr.includes("--report writes .md or .html")]).toEqual([2, true]);
  });
});
