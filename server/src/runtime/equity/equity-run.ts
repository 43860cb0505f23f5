import type { Swapped } from "@parley/engine";
import { Job, type JobPlan, type JobThreads } from "../jobs/job.ts";
import type { TriedPlan } from "../jobs/tried.ts";
import type { EquityResult, EquityTask, EquityTold } from "./audit-recorded.ts";

/** An equity audit that was asked for: what it is about, and what its thread is handed. */
export interface EquityPlan extends JobPlan, TriedPlan {
  readonly about: readonly Swapped[];
  readonly task: EquityTask;
}

/** An equity audit on its way, and afterwards what it found. */
export class EquityRun extends Job<EquityResult, EquityResult> {
  static readonly what = "equity audit";
  static readonly where = "equity-audits";
  readonly plan: EquityPlan;

  constructor(plan: EquityPlan) {
    super();
    this.plan = plan;
  }

  protected threads(): JobThreads {
    return { beside: import.meta.url, script: "equity-worker", tasks: [this.plan.task] };
  }

  protected hear(told: EquityTold): void {
    if ("of" in told) this.of = told.of;
    else this.done += told.taken;
  }

  protected together([found]: readonly EquityResult[]): EquityResult {
    if (found === undefined) throw new TypeError("an audit has a thread");
    return found;
  }
}
