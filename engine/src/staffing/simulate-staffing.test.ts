import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hello, waitingProgram } from "../fixtures/toy-waiting.ts";
import { reportMarkdown } from "../exchange/report-markdown.ts";
import { parseDemand } from "./demand.ts";
import { parseRoster } from "./roster.ts";
import { mergeStaffing, simulatePart, simulateStaffing } from "./simulate-staffing.ts";
import { staffingReport } from "./staffing-report.ts";

const program = waitingProgram();
const demand = parseDemand({
  title: "A day",
  from: "2026-03-02",
  rate: { perDay: 60, evenness: 5, bursts: { perWeek: 7, mentions: 10 } },
});

/** So many people who answer for a day, each taking a quarter of an hour or so. */
const plan = (people: number, title = `${people}`, more: object = {}) => ({
  title,
  program,
  roster: parseRoster({
    title,
    teams: [{ name: "desk", people, serves: ["frontline"] }],
    handling: { answer: { median: "PT15M", p90: "PT40M" } },
    ...more,
  }),
});
/** The runs of the first plan, or of another. */
const runsOf = ({ plans }: ReturnType<typeof simulateStaffing>, which = 0) => plans[which]?.runs ?? [];
const simulate = (plans: readonly ReturnType<typeof plan>[], seeds = 2, model = demand) =>
  simulateStaffing(plans, { demand: model, sample: [hello()], days: 1, seeds });

describe("rosters that are compared", () => {
  it("and are alike come to the same, run by run, whatever they are called", () => {
    const { plans, comparisons } = simulate([plan(1, "One"), plan(1, "Another")]);
    expect(plans[1]?.runs).toEqual(plans[0]?.runs);
    expect(comparisons[0]?.differences.leads["frontline"]?.wait.mean).toEqual({ mean: 0, half: 0, runs: 2 });
    expect(comparisons[0]?.verdict.join(" ")).not.toMatch(/less|more/);
  });

  it("meet the same work: more people never let anybody wait longer on average, in any run", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }), (people, more) => {
        const result = simulate([plan(people), plan(people + more)]);
        const waits = [0, 1].map((index) =>
          runsOf(result, index).map(({ leads }) => leads["frontline"]?.wait.mean ?? 0),
        );
        expect(waits[0]?.map((wait, seed) => wait >= (waits[1]?.[seed] ?? Infinity))).toEqual([true, true]);
      }),
      { numRuns: 5 },
    );
  });

  it("are told apart in words where the difference is more than chance", () => {
    const { comparisons } = simulate(
      [plan(1), plan(3)],
      6,
      parseDemand({ title: "Even", from: "2026-03-02", rate: { perDay: 60 } }),
    );
    expect(comparisons[0]?.verdict[0]).toMatch(/^First reply to nine in ten: .* less by /);
  });
});

describe("a simulation", () => {
  it("comes to the same bytes for the same seeds, here and anywhere", () => {
    const [one, other] = [simulate([plan(1)]), simulate([plan(1)])];
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    const [run] = runsOf(one);
    // Written down once: a drawn number that changes, or another engine that draws otherwise, shows here.
    expect([run?.mentions, run?.leads["frontline"]?.wait.p90]).toEqual([80, 10_584_832]);
  });

  it("comes to the same bytes however its seeds are dealt out, in whatever order they are done", () => {
    const plans = [plan(1), plan(2)];
    const question = { demand, sample: [hello()], days: 1, seeds: 5 };
    const parts = [[4, 2], [5], [1, 3]].map((seeds) => simulatePart(plans, question, seeds, () => {}));
    expect(JSON.stringify(mergeStaffing(plans, parts))).toBe(JSON.stringify(simulateStaffing(plans, question)));
  });

  it("draws every run anew", () => {
    const [first, second] = runsOf(simulate([plan(1)]));
    expect(second).not.toEqual(first);
  });

  it("tells the pay and the brand's cost of a case, if they are known", () => {
    const brand = {
      ...program.brand,
      costs: { currency: "EUR", publicReply: 4, privateReply: 5, call: 8, handoff: 6 },
    };
    const paid = plan(2, "Paid", {
      currency: "EUR",
      teams: [{ name: "desk", people: 2, serves: ["frontline"], perHour: 30 }],
    });
    const runs = runsOf(simulate([{ ...paid, program: { ...program, brand } }]));
    expect(runs).toHaveLength(2);
    for (const { cases, brandCostPerCase, payPerCase } of runs) {
      expect(brandCostPerCase).toBeCloseTo(4);
      expect(payPerCase).toBeCloseTo((2 * 24 * 30) / cases);
    }
  });

  it("hears of each run that is done", () => {
    const heard: string[] = [];
    simulateStaffing([plan(1), plan(2)], { demand, sample: [hello()], days: 1, seeds: 1 }, (done, of) =>
      heard.push(`${done} of ${of}`),
    );
    expect(heard).toEqual(["1 of 2", "2 of 2"]);
  });

  it("needs a mention, and a roster of the brand's own leads and hours", () => {
    const ask = (sample: ReturnType<typeof hello>[], teams: object[]) => () =>
      simulateStaffing([plan(1, "One", { teams })], { demand, sample, days: 1, seeds: 1 });
    const team = { name: "desk", people: 1, serves: ["frontline"] };
    expect(ask([], [team])).toThrow(expect.objectContaining({ code: "PARLEY_ARRIVALS_INVALID" }));
    expect(ask([hello()], [{ ...team, serves: ["frontlin"] }])).toThrow(
      expect.objectContaining({ at: "teams.0.serves.0", hint: 'Did you mean "frontline"?' }),
    );
    expect(ask([hello()], [{ ...team, hours: "night" }])).toThrow(expect.objectContaining({ at: "teams.0.hours" }));
  });
});

it("a report has a verdict and tables for each plan, and what differs", () => {
  const plans = [plan(1, "One | two"), plan(2)];
  const report = reportMarkdown(staffingReport(simulate(plans), plans));
  expect(report).toContain("# Staffing: One \\| two against 2");
  expect(report).toMatch(/\| Front line \| .*±/);
  expect(report).toContain("## 2 instead of One");
});
