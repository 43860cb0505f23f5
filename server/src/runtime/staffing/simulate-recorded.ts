import {
  compile,
  fitRate,
  simulatePart,
  type Brand,
  type Demand,
  type ParsedMention,
  type Protocol,
  type Roster,
  type StaffingPart,
  type StaffingPlan,
} from "@parley/engine";
import { mentionsOf, type MentionsWish } from "../jobs/wanted-mentions.ts";

/** Some seeds of a simulation of people at work: plain data, so that it can be handed to a thread. */
export interface StaffingTask {
  readonly brand: Brand;
  readonly alternatives: readonly { readonly name: string; readonly tried: Protocol; readonly roster: Roster }[];
  readonly demand: Demand;
  /** Draws mentions at a rate like that of the recorded ones. */
  readonly fit: boolean;
  readonly days: number | null;
  readonly mentions: MentionsWish;
  /** Of these, so many are held in memory: the first ones. */
  readonly most: number;
  readonly seeds: readonly number[];
}

/** The thread of some seeds: its work is simulateRecorded. */
export const STAFFING_THREAD = { beside: import.meta.url, script: "staffing-worker" };

/** What a thread finds, and the rate at which it drew mentions, if it drew any. */
export interface StaffingFound {
  readonly part: StaffingPart;
  readonly rate: Demand["rate"] | null;
}

/** How it gets on: runs that are done since it last told. */
export interface StaffingTold {
  readonly runs: number;
}

/** Simulates some seeds on mentions, the first ones; tells after each seed how many runs that were. */
export function* simulateRecorded(task: StaffingTask): Generator<StaffingTold, StaffingFound> {
  const { brand, days, seeds } = task;
  const plans = task.alternatives.map(({ name, tried, roster }): StaffingPlan => {
    return { title: name, program: compile(tried, brand), roster };
  });
  const sample: ParsedMention[] = [];
  for (const { mention } of mentionsOf(task.mentions)) {
    if (mention !== null) sample.push(mention);
    if (sample.length === task.most) break;
  }
  const demand = demandOf(task, sample);
  const question = { demand, sample, days, seeds: seeds.length };
  const parts: StaffingPart[] = [];
  for (const seed of seeds) {
    let runs = 0;
    parts.push(simulatePart(plans, question, [seed], () => (runs += 1)));
    yield { runs };
  }
  const [first] = parts;
  if (first === undefined) throw new TypeError("a thread has seeds");
  return { part: { ...first, runs: parts.flatMap((part) => part.runs) }, rate: demand.rate ?? null };
}

/** Without mentions nothing can be fitted; that there are none is told by the simulation. */
function demandOf({ demand, fit, brand }: StaffingTask, sample: readonly ParsedMention[]): Demand {
  return fit && sample.length > 0 ? { ...demand, rate: fitRate(sample, brand.timeZone) } : demand;
}
