import { describe, expect, it } from "vitest";
import { waitingProgram } from "../fixtures/toy-waiting.ts";
import { bandsOf, differencesOf } from "./bands.ts";
import { currenciesOf } from "./currencies.ts";
import type { RunMeasures } from "./run-measures.ts";
import { comparisonOf, verdictOf } from "./verdict.ts";
import { shareInWords, timeInWords } from "./words.ts";

const TIMES = { mean: null, p50: null, p90: null, p95: null };
const run = (more: Partial<RunMeasures> = {}): RunMeasures => ({
  mentions: 100,
  cases: 100,
  answeredShare: 1,
  gaveUpShare: null,
  firstReply: TIMES,
  leads: {},
  clocks: {},
  teams: {},
  late: { ended: 100, late: 0, share: 0 },
  brandCostPerCase: null,
  payPerCase: null,
  ...more,
});
const late = (share: number, monday = share): RunMeasures =>
  run({
    late: { ended: 100, late: 100 * share, share },
    clocks: {
      word: {
        ended: 100,
        late: 100 * share,
        lateShare: share,
        lateShareBy: { Mon: monday, Tue: share, Wed: share, Thu: share, Fri: share, Sat: null, Sun: null },
      },
    },
  });
const program = waitingProgram();
const NO_MONEY = { cost: null, pay: null };

describe("a verdict", () => {
  it("says which promises are late, how many, and on which day most", () => {
    const verdict = verdictOf(bandsOf([late(0.19, 0.4), late(0.21, 0.42)]), program);
    expect(verdict[0]).toMatch(/^Of all promised times one in five is late \(20 %; /);
    expect(verdict[1]).toMatch(/^word: one in five is late .*, most of what begins on Mondays \(41 %\)\.$/);
  });

  it("names no day when all are alike, and is short when nothing is wrong", () => {
    expect(verdictOf(bandsOf([late(0.2), late(0.2)]), program)[1]).not.toContain("Mondays");
    expect(verdictOf(bandsOf([run(), run()]), program)).toEqual(["Of all promised times none is late."]);
  });

  it("names who is waited for the longest, teams that cannot keep up, and work that nobody begins with", () => {
    const wait = { ...TIMES, p90: 7_200_000 };
    const lead = { asked: 9, waitedShare: 1, wait, queue: 1, passedOn: 0, left: 9, people: 2 };
    const busy = run({ teams: { Care: { hours: 10, busyHours: 9.7, occupancy: 0.97 } }, leads: { duty: lead } });
    const verdict = verdictOf(bandsOf([busy, busy]), program);
    expect(verdict[1]).toBe("The longest waits are those for Duty: one in ten for more than 2 h.");
    expect(verdict[2]).toContain("Care: at work on cases for 97 % of their time");
    expect(verdict[3]).toBe("Duty: 9 pieces of work that nobody has begun with at the end.");
  });
});

it("work for which the roster has nobody is said first, and in comparisons, whatever else looks better", () => {
  const lead = { asked: 12, waitedShare: 1, wait: TIMES, queue: 1, passedOn: 12, left: 0, people: 0 };
  const [served, nobody] = [run({ leads: { duty: { ...lead, people: 1 } } }), run({ leads: { duty: lead } })];
  expect(verdictOf(bandsOf([nobody, nobody]), program)[0]).toBe(
    "Nobody works for Duty, and 12 pieces of work came to it.",
  );
  expect(verdictOf(bandsOf([served, served]), program).join(" ")).not.toContain("Nobody");
  const [before, after] = [bandsOf([served, served]), bandsOf([nobody, nobody])];
  expect(comparisonOf(before, after, differencesOf([served, served], [nobody, nobody]), NO_MONEY)[0]).toBe(
    "Work for which there is nobody: none before, 12 pieces of work after.",
  );
});

it("amounts are told in their currency, where plans have the same", () => {
  const paid = (payPerCase: number) => run({ payPerCase });
  const [before, after] = [
    [paid(48), paid(48)],
    [paid(59), paid(59)],
  ] as const;
  const told = (pay: string | null) =>
    comparisonOf(bandsOf(before), bandsOf(after), differencesOf(before, after), { cost: null, pay }).at(-1);
  expect(told("EUR")).toBe("Pay for a case, EUR: 48.00 before, 59.00 after: more by 11.00 ± 0.00.");
  expect(told(null)).toBe("Pay for a case: 48.00 before, 59.00 after: more by 11.00 ± 0.00.");
  const plan = (currency?: string) => ({ program: { brand: program.brand }, roster: { currency } });
  expect(currenciesOf([plan("EUR"), plan(), plan("EUR")])).toEqual({ cost: null, pay: "EUR" });
  expect(currenciesOf([plan("EUR"), plan("USD")])).toEqual({ cost: null, pay: null });
});

it("a comparison says by how much, or that it may be chance", () => {
  const compare = (differences: readonly number[]) => {
    const before = differences.map(() => late(0.3));
    const after = differences.map((by) => late(0.3 + by));
    return comparisonOf(bandsOf(before), bandsOf(after), bandsOf(differences.map((by) => late(by))), NO_MONEY)[0];
  };
  expect(compare([-0.1, -0.1, -0.1])).toBe("Late promises: 30 % before, 20 % after: less by 10 points ± 0 points.");
  expect(compare([-0.1, 0.1, 0])).toMatch(/: the difference may be chance\.$/);
  expect(compare([0, 0, 0])).toMatch(/: no difference\.$/);
});

it.each([
  [0, "none is"],
  [0.003, "hardly any is"],
  [0.19, "one in five is"],
  [0.52, "half are"],
  [0.97, "nearly all are"],
  [1, "all are"],
])("a share of %f is said as people say it: %s", (share, words) => expect(shareInWords(share)).toBe(words));

it.each([
  [1500, "1.5 s"],
  [90_000, "1.5 min"],
  [5_400_000, "1.5 h"],
  [-5_400_000, "-1.5 h"],
])("%i ms is %s", (ms, words) => expect(timeInWords(ms)).toBe(words));
