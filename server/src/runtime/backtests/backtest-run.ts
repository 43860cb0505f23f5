import type { BacktestBody, ChangedMentionBody } from "@parley/engine";
import { Job, type JobPlan, type JobThreads } from "../jobs/job.ts";
import type { MentionsWish } from "../jobs/wanted-mentions.ts";
import type { BacktestFound, BacktestTask, BacktestTold } from "./backtest-recorded.ts";

/** A backtest that was asked for: what it is about, and what its thread is handed. */
export interface BacktestPlan extends JobPlan {
  readonly draft: BacktestBody["draft"];
  readonly version: string | null;
  readonly against: string | null;
  readonly set: BacktestBody["set"];
  readonly task: BacktestTask;
}

/** A backtest on its way, and afterwards what it found. */
export class BacktestRun extends Job<BacktestFound, BacktestFound> {
  readonly plan: BacktestPlan;
  /** The mentions that it takes; null until they were looked for. */
  mentions: MentionsWish | null = null;
  readonly changes: ChangedMentionBody[] = [];

  constructor(plan: BacktestPlan) {
    super();
    this.plan = plan;
  }

  protected threads(): JobThreads {
    return { beside: import.meta.url, script: "backtest-worker", tasks: [this.plan.task] };
  }

  protected hear(told: BacktestTold): void {
    if ("of" in told) {
      this.of = told.of;
      this.mentions = told.mentions;
      return;
    }
    this.done += told.taken;
    this.changes.push(...told.changes);
  }

  protected together([found]: readonly BacktestFound[]): BacktestFound {
    if (found === undefined) throw new TypeError("a backtest has a thread");
    return found;
  }
}
