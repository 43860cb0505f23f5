import { listeningOf } from "../cases/listens.ts";
import type { Program } from "../compile/program.ts";
import type { ParsedMention } from "../contract/mention.ts";
import { isoInstant } from "../protocol/instant.ts";
import { arrivalsOf, spanOf } from "./arrivals.ts";
import { bandsOf, differencesOf } from "./bands.ts";
import type { Demand } from "./demand.ts";
import { mustFitBrand, type Roster } from "./roster.ts";
import { Run, type Staffed } from "./run.ts";
import { measuresOf, type RunMeasures } from "./run-measures.ts";
import type { StaffedPlan, StaffingComparison, StaffingResult } from "./staffing-result.ts";
import { comparisonOf, verdictOf } from "./verdict.ts";
import { ownEventsOf } from "./work.ts";

/** One of the ways to do it that are compared: a protocol with a roster. */
export interface StaffingPlan {
  readonly title: string;
  readonly program: Program;
  readonly roster: Roster;
}

/** What is put to every plan. `days` null: as long as the mentions go, or four weeks with a rate. */
export interface StaffingQuestion {
  readonly demand: Demand;
  /** The mentions themselves or, with a rate, those of which the texts are drawn. */
  readonly sample: readonly ParsedMention[];
  readonly days: number | null;
  /** Runs, each with a seed of its own, from 1 on. */
  readonly seeds: number;
}

/**
 * Simulates how plans get on with what comes in, on the engine that runs in production. Every plan meets the same mentions,
 * customers and handling times in the run of the same seed. The same inputs give the same bytes. `onRun` hears of each run
 * that is done, of so many. Throws PARLEY_ROSTER_INVALID and PARLEY_ARRIVALS_INVALID for what fits neither brand nor sample.
 */
export function simulateStaffing(
  plans: readonly StaffingPlan[],
  { demand, sample, days, seeds }: StaffingQuestion,
  onRun: (done: number, of: number) => void = () => {},
): StaffingResult {
  for (const { roster, program } of plans) mustFitBrand(roster, program.brand);
  const span = spanOf(demand, sample, days, plans[0]?.program.brand.timeZone ?? "UTC");
  const staffed = plans.map(staffedOf);
  const runs: RunMeasures[][] = plans.map(() => []);
  for (let seed = 1; seed <= seeds; seed += 1) {
    const course = { seed, span, arrivals: arrivalsOf(demand, sample, span, seed), customers: demand.customers };
    for (const [index, each] of staffed.entries()) {
      const { tally, endedAt } = new Run(each, course).take();
      runs[index]?.push(measuresOf(tally, endedAt, each.program.brand, each.roster));
      onRun((seed - 1) * plans.length + index + 1, seeds * plans.length);
    }
  }
  const simulated = plans.map((plan, index) => staffedPlan(plan, runs[index] ?? []));
  const [first, ...others] = simulated;
  return {
    demand: demand.title,
    from: isoInstant(span.from),
    to: isoInstant(span.to),
    seeds,
    plans: simulated,
    comparisons: first === undefined ? [] : others.map((other) => comparison(first, other)),
  };
}

function staffedPlan({ title, program }: StaffingPlan, runs: readonly RunMeasures[]): StaffedPlan {
  const bands = bandsOf(runs);
  return {
    title,
    protocol: program.protocol.id,
    version: program.version,
    verdict: verdictOf(bands, program),
    bands,
    runs,
  };
}

function comparison(before: StaffedPlan, after: StaffedPlan): StaffingComparison {
  const differences = differencesOf(before.runs, after.runs);
  return {
    before: before.title,
    after: after.title,
    verdict: comparisonOf(before.bands, after.bands, differences),
    differences,
  };
}

function staffedOf({ program, roster }: StaffingPlan): Staffed {
  return {
    program,
    roster,
    ears: {
      listening: listeningOf(program.protocol.machine),
      ownEvents: ownEventsOf(program.protocol.events, roster),
      chances: roster.chances,
    },
    readings: new Map(),
  };
}
