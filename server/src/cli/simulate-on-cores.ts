import { availableParallelism } from "node:os";
import {
  mergeStaffing,
  simulateStaffing,
  type StaffingPlan,
  type StaffingQuestion,
  type StaffingResult,
} from "@parley/engine";
import { dealtSeeds } from "../runtime/staffing/dealt-seeds.ts";
import {
  STAFFING_THREAD,
  type StaffingFound,
  type StaffingTask,
  type StaffingTold,
} from "../runtime/staffing/simulate-recorded.ts";
import { inThread } from "./in-thread.ts";
import { wholeNumber } from "./whole-number.ts";

const MOST_CORES = 32;
/** A core of its own is worth its start only for so many seeds. */
const SEEDS_PER_CORE = 5;

/** On how many cores a simulation runs: as said, or as many as there are and its seeds are worth. */
export function staffingCores(jobs: string, seeds: number): number {
  if (jobs !== "auto") return wholeNumber("jobs", jobs, [1, MOST_CORES]);
  return Math.min(MOST_CORES, availableParallelism(), Math.ceil(seeds / SEEDS_PER_CORE));
}

/** How a simulation is run: on how many cores, and who is told how many of its runs are done. */
interface SimulateOptions {
  readonly cores: number;
  /** The file of the question's sample. */
  readonly file: string;
  readonly told: (done: number, of: number) => void;
}

/** Simulates people at work, the seeds dealt out over cores: the same bytes on any number of them. */
export async function simulateOnCores(
  plans: readonly [StaffingPlan, ...StaffingPlan[]],
  question: StaffingQuestion,
  { cores, file, told }: SimulateOptions,
): Promise<StaffingResult> {
  if (cores === 1) return simulateStaffing(plans, question, told);
  const [{ program }] = plans;
  const whole: Omit<StaffingTask, "seeds"> = {
    brand: program.brand,
    alternatives: plans.map((plan) => ({ name: plan.title, tried: plan.program.protocol, roster: plan.roster })),
    demand: question.demand,
    fit: false,
    days: question.days,
    mentions: { file: { id: file, name: file, path: file, columns: null, timeZone: program.brand.timeZone } },
    most: question.sample.length,
  };
  const broken = new AbortController();
  let done = 0;
  const options = {
    told: ({ runs }: StaffingTold) => told((done += runs), question.seeds * plans.length),
    signal: broken.signal,
  };
  try {
    const parts = await Promise.all(
      dealtSeeds(question.seeds, cores).map((seeds) =>
        inThread<StaffingTold, StaffingFound>(STAFFING_THREAD, { ...whole, seeds }, options),
      ),
    );
    return mergeStaffing(
      plans,
      parts.map(({ part }) => part),
    );
  } finally {
    broken.abort(new Error("another part has failed"));
  }
}
