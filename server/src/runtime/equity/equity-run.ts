import type { Swapped } from "@parley/engine";
import { Job, type JobPlan, type JobThreads } from "../jobs/job.ts";
import type { MentionsWish } from "../jobs/wanted-mentions.ts";
import type { TriedPlan } from "../jobs/tried.ts";
import type { EquityResult, EquityTask, EquityTold } from "./audit-recorded.ts";

/** An equity audit that was asked for: what it is about, and what its thread is handed. */
export interface EquityPlan extends JobPlan, TriedPlan {
  readonly about: readonly Swapped[];
  readonly task: EquityTask;
}

/** An equity audit on its way, and afterwards what it found. */
export class EquityRun extends Job<EquityResult, EquityResult> {
  readonly plan: EquityPlan;
  /** The mentions that it takes; null until they were looked for. */
  mentions: MentionsWish | null = null;

  constructor(plan: EquityPlan) {
    super();
    this.plan = plan;
  }

  protected threads(): JobThreads {
    return { beside: import.meta.url, script: "equity-worker", tasks: [this.plan.task] };
  }

  protected hear(told: EquityTold): void {
    if ("taken" in told) this.done += told.taken;
    else {
      this.of = told.of;
      this.mentions = told.mentions;
    }
  }

  protected together([found]: readonly EquityResult[]): EquityResult {
    if (found === undefined) throw new TypeError("an audit has a thread");
    return found;
  }
}
