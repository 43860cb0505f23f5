import {
  mergeStaffing,
  staffingReport,
  versionOf,
  type Roster,
  type SimulatedPlan,
  type StaffingRunBody,
} from "@parley/engine";
import { Job, type JobPlan, type JobThreads } from "../jobs/job.ts";
import type { TriedPlan } from "../jobs/tried.ts";
import { STAFFING_THREAD, type StaffingFound, type StaffingTask, type StaffingTold } from "./simulate-recorded.ts";

/** A staffing run that was asked for: what is compared, and what its threads are handed; each has seeds of its own. */
export interface StaffingRunPlan extends JobPlan {
  readonly alternatives: readonly (TriedPlan & { readonly name: string; readonly roster: Roster })[];
  readonly seeds: number;
  readonly tasks: readonly [StaffingTask, ...StaffingTask[]];
}

type Result = NonNullable<StaffingRunBody["result"]>;

/** A staffing run on its way, and afterwards what it found: the same, however its seeds were dealt out over threads. */
export class StaffingRun extends Job<StaffingFound, Result> {
  readonly plan: StaffingRunPlan;

  constructor(plan: StaffingRunPlan) {
    super();
    this.plan = plan;
    this.of = plan.seeds * plan.alternatives.length;
  }

  protected threads(): JobThreads {
    return { ...STAFFING_THREAD, tasks: this.plan.tasks };
  }

  protected hear({ runs }: StaffingTold): void {
    this.done += runs;
  }

  protected together(parts: readonly StaffingFound[]): Result {
    const [{ brand }] = this.plan.tasks;
    const plans = this.plan.alternatives.map(({ name, tried, roster }): SimulatedPlan => {
      return { title: name, program: { protocol: tried, brand, version: versionOf(tried) }, roster };
    });
    const result = mergeStaffing(
      plans,
      parts.map(({ part }) => part),
    );
    return {
      from: result.from,
      to: result.to,
      rate: parts[0]?.rate ?? null,
      currencies: result.currencies,
      plans: result.plans.map(({ title, verdict, bands }) => ({ title, verdict: [...verdict], bands })),
      comparisons: result.comparisons.map(({ verdict, ...each }) => ({ ...each, verdict: [...verdict] })),
      report: structuredClone(staffingReport(result, plans)) as Result["report"],
    };
  }
}
