import { listeningOf } from "../cases/listens.ts";
import type { Program } from "../compile/program.ts";
import type { ParsedMention } from "../contract/mention.ts";
import { isoInstant } from "../protocol/instant.ts";
import { arrivalsOf, spanOf } from "./arrivals.ts";
import { bandsOf, differencesOf } from "./bands.ts";
import { currenciesOf, type Currencies } from "./currencies.ts";
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

/** What one plan measured in one run. `plan` counts from 0. */
interface StaffedRun {
  readonly plan: number;
  readonly seed: number;
  readonly measures: RunMeasures;
}

/** What came of some of a simulation's seeds: plain JSON. `from` and `to` are ISO 8601, end excluded. */
export interface StaffingPart {
  readonly demand: string;
  readonly from: string;
  readonly to: string;
  readonly runs: readonly StaffedRun[];
}

/** As much of a plan as its results are told with. */
export type SimulatedPlan = Pick<StaffingPlan, "title"> & {
  readonly program: Pick<Program, "protocol" | "brand" | "version">;
  readonly roster: Pick<Roster, "currency">;
};

/**
 * Simulates how plans get on with what comes in, on the engine that runs in production. Every plan meets the same mentions,
 * customers and handling times in the run of the same seed. The same inputs give the same bytes. `onRun` hears of each run
 * that is done, of so many. Throws PARLEY_ROSTER_INVALID and PARLEY_ARRIVALS_INVALID for what fits neither brand nor sample.
 */
export function simulateStaffing(
  plans: readonly StaffingPlan[],
  question: StaffingQuestion,
  onRun: (done: number, of: number) => void = () => {},
): StaffingResult {
  const seeds = Array.from({ length: question.seeds }, (_, index) => index + 1);
  let done = 0;
  const part = simulatePart(plans, question, seeds, () => onRun((done += 1), seeds.length * plans.length));
  return mergeStaffing(plans, [part]);
}

/** Simulates some of the seeds only: runs do not know of each other, so cores can share them. Throws as simulateStaffing does. */
export function simulatePart(
  plans: readonly StaffingPlan[],
  { demand, sample, days }: StaffingQuestion,
  seeds: readonly number[],
  onRun: () => void,
): StaffingPart {
  for (const { roster, program } of plans) mustFitBrand(roster, program.brand);
  const span = spanOf(demand, sample, days, plans[0]?.program.brand.timeZone ?? "UTC");
  const staffed = plans.map(staffedOf);
  const runs: StaffedRun[] = [];
  for (const seed of seeds) {
    const course = { seed, span, arrivals: arrivalsOf(demand, sample, span, seed), customers: demand.customers };
    for (const [plan, each] of staffed.entries()) {
      const { tally, endedAt } = new Run(each, course).take();
      runs.push({ plan, seed, measures: measuresOf(tally, endedAt, each.program.brand, each.roster) });
      onRun();
    }
  }
  return { demand: demand.title, from: isoInstant(span.from), to: isoInstant(span.to), runs };
}

/** Parts of one simulation as one: the same bytes, however its seeds were dealt out. */
export function mergeStaffing(plans: readonly SimulatedPlan[], parts: readonly StaffingPart[]): StaffingResult {
  const { demand = "", from = "", to = "" } = parts[0] ?? {};
  const runs = parts.flatMap((part) => part.runs).toSorted((one, other) => one.seed - other.seed);
  const simulated = plans.map((plan, index) =>
    staffedPlan(
      plan,
      runs.filter((run) => run.plan === index).map(({ measures }) => measures),
    ),
  );
  const [first, ...others] = simulated;
  const currencies = currenciesOf(plans);
  return {
    demand,
    from,
    to,
    seeds: new Set(runs.map(({ seed }) => seed)).size,
    currencies,
    plans: simulated,
    comparisons: first === undefined ? [] : others.map((other) => comparison(first, other, currencies)),
  };
}

function staffedPlan({ title, program }: SimulatedPlan, runs: readonly RunMeasures[]): StaffedPlan {
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

function comparison(before: StaffedPlan, after: StaffedPlan, currencies: Currencies): StaffingComparison {
  const differences = differencesOf(before.runs, after.runs);
  return {
    before: before.title,
    after: after.title,
    verdict: comparisonOf(before.bands, after.bands, differences, currencies),
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
