import { parseDemand, parseRoster, type Brand } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { durationOf, minutesIn, minutesOf, timeOf } from "./minutes.ts";
import {
  barsOf,
  bandWords,
  drawn,
  overviewRows,
  percent,
  time,
  type PlanFound,
  type StaffingFound,
} from "./results.ts";
import { faultsOf, unserved } from "./roster-faults.ts";
import { changed, demandFile, firstPlan, readPlan, withAlternative, without, writePlan } from "./staffing-plan.ts";
import { freeTitle } from "../free-title.ts";

const brand = {
  leads: { frontline: { title: "Front line" }, duty: { title: "Duty" }, other: { title: "Duty" } },
  schedules: {},
} as unknown as Brand;

describe("a staffing plan", () => {
  const plan = firstPlan(brand);

  it("begins with somebody for every lead, so that it can be simulated as it stands", () => {
    expect(plan.alternatives[0]?.roster.teams.map(({ name, serves }) => [name, ...serves])).toEqual([
      ["Front line", "frontline"],
      ["Duty", "duty"],
      ["Duty 2", "other"],
    ]);
    expect(faultsOf(plan.alternatives, brand)).toEqual([]);
  });

  it("is the same after a browser has kept it, and none where what was kept cannot be read", () => {
    expect(readPlan(writePlan(plan))).toEqual(plan);
    expect([readPlan("{"), readPlan("{}"), readPlan('{"alternatives":[{"id":1,"roster":{}}]}')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("gets a copy under a name of its own, and keeps at least one", () => {
    const [first] = plan.alternatives;
    const two = withAlternative(plan, { on: "live", roster: first?.roster ?? parseRoster({}) });
    expect(two.alternatives.map(({ id, on, roster }) => [id, on, roster.title])).toEqual([
      [1, "draft", "As today"],
      [2, "live", "As today 2"],
    ]);
    expect(changed(two, 2, { on: "draft" }).alternatives[1]?.on).toBe("draft");
    expect(without(without(two, 1), 2).alternatives.map(({ id }) => id)).toEqual([2]);
    expect(freeTitle("A", ["A", "A 2"])).toBe("A 3");
  });

  it("names what keeps it from being simulated, and whose work nobody takes", () => {
    const [one] = plan.alternatives;
    if (one === undefined) throw new TypeError("a plan has an alternative");
    const teams = [{ name: "", people: 1, serves: ["frontline"], shrinkage: 0 }];
    const broken = { ...one, roster: { ...one.roster, teams } };
    expect(faultsOf([broken], brand)).toHaveLength(1);
    expect(faultsOf([one, one], brand)[0]).toContain("Two rosters are called");
    expect(unserved(broken, brand)).toEqual(["Duty", "Duty"]);
  });

  it("states a rate only where one is stated: otherwise mentions come as they were recorded", () => {
    const demand = parseDemand({ title: "A", from: "2026-03-02", rate: { perDay: 3 } });
    expect(demandFile({ arrivals: "stated", demand })).toBe(demand);
    expect(Object.keys(demandFile({ arrivals: "recorded", demand }))).toEqual(["title", "customers"]);
  });
});

describe("minutes", () => {
  it("become durations and come back, to the second", () => {
    expect(["PT4M", "PT1M30S", "PT45S"].map((text) => durationOf(minutesOf(text)))).toEqual([
      "PT4M",
      "PT1M30S",
      "PT45S",
    ]);
    expect(minutesIn(timeOf(4, 12))).toEqual([4, 12]);
    expect(timeOf(4, 1)).toEqual({ median: "PT4M", p90: "PT4M1S" });
    expect(minutesIn({ always: "PT4M" })).toBeNull();
  });
});

describe("what was found", () => {
  const band = (mean: number | null, half: number | null = null) => ({ mean, half, runs: 2 });
  const found = (title: string, p90: number): PlanFound =>
    ({
      title,
      verdict: [],
      bands: {
        firstReply: { p50: band(60_000), p90: band(p90, 30_000) },
        late: { share: band(0.1, 0.2) },
        answeredShare: band(null),
        gaveUpShare: band(null),
        brandCostPerCase: band(null),
        payPerCase: band(48),
        cases: band(12),
        leads: { duty: { wait: { p90: band(p90) } } },
      },
    }) as unknown as PlanFound;
  const plans = [found("One", 600_000), found("Two", 300_000)];

  it("stands side by side with its bands, without rows that nobody has", () => {
    const currencies = { cost: null, pay: "EUR" };
    expect(overviewRows({ plans, currencies } as unknown as StaffingFound)).toEqual([
      ["First reply, half within", "1 min", "1 min"],
      ["First reply, nine in ten within", "10 min ± 30 s", "5 min ± 30 s"],
      ["Promised times that passed", "10 % ± 20 %", "10 % ± 20 %"],
      ["Pay for a case, by the roster, EUR", "48", "48"],
      ["Cases", "12", "12"],
    ]);
  });

  it("is drawn within what a share can be, and not where there is none", () => {
    expect(drawn(band(0.1, 0.2), 1)).toEqual({ value: 0.1, low: 0, high: expect.closeTo(0.3) as number });
    expect(drawn(band(null))).toBeNull();
    expect(bandWords(band(null), percent)).toBe("–");
  });

  it("becomes bars for what somebody has, with every number in the table", () => {
    const { rows, table } = barsOf(
      plans,
      [
        ["duty", "Duty"],
        ["none", "None"],
      ],
      ({ leads }, id) => leads[id]?.wait.p90,
      time,
    );
    expect(rows).toEqual([{ id: "duty", title: "Duty", values: [600_000, 300_000], says: "10 min · 5 min" }]);
    expect(table).toEqual({ head: ["", "One", "Two"], rows: [["Duty", "10 min", "5 min"]] });
  });
});
