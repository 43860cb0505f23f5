import { describe, expect, it } from "vitest";
import { hello, waitingProgram } from "../fixtures/toy-waiting.ts";
import type { Band } from "./bands.ts";
import { parseDemand } from "./demand.ts";
import type { DrawnTime } from "../contract/drawn-time.ts";
import { parseRoster } from "./roster.ts";
import { simulateStaffing } from "./simulate-staffing.ts";

const MINUTE = 60_000;
const RUNS = 8;
/** For machines that have much else to do. */
const PATIENCE = 60_000;
const program = waitingProgram();

/** A queue with `people` at it, day and night, for two days. */
function queue({ perHour, people, answer }: { perHour: number; people: number; answer: DrawnTime }) {
  const roster = parseRoster({
    title: "Toy",
    teams: [{ name: "all", people, serves: ["frontline"] }],
    handling: { answer },
  });
  const demand = parseDemand({ title: "Even", from: "2026-03-02", rate: { perDay: perHour * 24 } });
  const plan = { title: "Toy", program, roster };
  const { plans } = simulateStaffing([plan], { demand, sample: [hello()], days: 2, seeds: RUNS });
  const bands = plans[0]?.bands;
  return { lead: bands?.leads["frontline"], team: bands?.teams["all"] };
}

/** Student's t at seven degrees of freedom: a band's half is as many standard errors. */
const T = 2.364624251;

/** What a band should hold. */
type Truth = readonly [band: Band | undefined, truth: number];

/** By how many standard errors a band lies off; and how wide one is: one as wide as the number itself would prove nothing. */
function offOf([band, truth]: Truth): { readonly errors: number; readonly width: number } {
  const { mean, half } = band ?? { mean: null, half: null };
  const error = (half ?? Number.NaN) / T;
  return { errors: Math.abs((mean ?? Number.NaN) - truth) / error, width: error / truth };
}

const MOST = { errors: 4, width: 1 / 4 };

/** The share that must wait in M/M/c (Erlang C), for an offered load in Erlang. */
function erlangC(people: number, load: number): number {
  let term = 1;
  let sum = 0;
  for (let busy = 0; busy < people; busy += 1) {
    sum += term;
    term *= load / (busy + 1);
  }
  const full = (term * people) / (people - load);
  return full / (sum + full);
}

describe("a protocol that waits for a reply is a queue", () => {
  it.each([
    ["M/M/1", 1, 6],
    ["M/M/2", 2, 12],
  ])(
    "%s: Erlang C gives who waits, how long, and how many; occupancy is the load per person",
    (_, people, perHour) => {
      const load = perHour / 10;
      const waits = erlangC(people, load);
      const { lead, team } = queue({ perHour, people, answer: { mean: "PT6M" } });
      const truths: Truth[] = [
        [lead?.waitedShare, waits],
        [lead?.wait.mean, (waits * 6 * MINUTE) / (people - load)],
        [lead?.queue, (waits * load) / (people - load)],
        [team?.occupancy, load / people],
      ];
      for (const { errors, width } of truths.map(offOf)) {
        expect(errors).toBeLessThan(MOST.errors);
        expect(width).toBeLessThan(MOST.width);
      }
    },
    PATIENCE,
  );

  it(
    "M/G/1: Pollaczek and Khinchine give the wait for lognormal handling times",
    () => {
      const [median, p90, perMinute] = [4, 8, 0.13];
      const variance = (Math.log(p90 / median) / 1.2815515655446004) ** 2;
      const [mean, square] = [median * Math.exp(variance / 2), median ** 2 * Math.exp(2 * variance)];
      const load = perMinute * mean;
      const { lead, team } = queue({
        perHour: perMinute * 60,
        people: 1,
        answer: { median: `PT${median}M`, p90: `PT${p90}M` },
      });
      const truths: Truth[] = [
        [lead?.wait.mean, ((perMinute * square) / (2 * (1 - load))) * MINUTE],
        [team?.occupancy, load],
      ];
      for (const { errors, width } of truths.map(offOf)) {
        expect(errors).toBeLessThan(MOST.errors);
        expect(width).toBeLessThan(MOST.width);
      }
    },
    PATIENCE,
  );
});
