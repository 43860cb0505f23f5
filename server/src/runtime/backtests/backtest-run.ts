import type { Worker } from "node:worker_threads";
import type { BacktestBody, ChangedMentionBody } from "@parley/engine";
import type { Actor } from "../caller.ts";
import { openThread } from "../open-thread.ts";
import { BACKTESTS } from "../../limits.ts";
import type { BacktestFound, BacktestTask } from "./backtest-recorded.ts";
import type { BacktestSaid } from "./backtest-worker.ts";
import type { RecordedSpan } from "./recorded.ts";

/** A backtest that was asked for: what it is about, by whom, and what its thread is handed. */
export interface BacktestPlan {
  readonly id: string;
  readonly draft: BacktestBody["draft"];
  readonly version: string | null;
  readonly against: string | null;
  readonly by: Actor;
  /** Epoch ms. */
  readonly at: number;
  readonly task: BacktestTask;
}

type Problem = NonNullable<BacktestBody["problem"]>;

/** How a backtest ended. */
export type BacktestEnd =
  | { readonly state: "done"; readonly found: BacktestFound }
  | { readonly state: "cancelled" }
  | { readonly state: "failed"; readonly problem: Problem };

/** A backtest on its way, and afterwards what it found. Its thread lives from `run` until it has ended. */
export class BacktestRun {
  readonly plan: BacktestPlan;
  state: BacktestBody["state"] = "queued";
  done = 0;
  of: number | null = null;
  /** Which mentions it takes; null until they were looked for. */
  span: RecordedSpan | null = null;
  /** Epoch ms. */
  endedAt: number | null = null;
  found: BacktestFound | null = null;
  problem: Problem | null = null;
  readonly changes: ChangedMentionBody[] = [];
  #worker: Worker | null = null;
  #deadline: NodeJS.Timeout | undefined;

  constructor(plan: BacktestPlan) {
    this.plan = plan;
  }

  /** Begins; `ended` is told once how it ended, unless `stop` came before. */
  run(ended: (end: BacktestEnd) => void): void {
    this.state = "running";
    const worker = openThread(import.meta.url, "backtest-worker", {
      workerData: this.plan.task,
      resourceLimits: { maxOldGenerationSizeMb: BACKTESTS.memoryMb },
    });
    this.#worker = worker;
    const end = (how: BacktestEnd): void => {
      if (worker !== this.#worker) return;
      void this.stop();
      ended(how);
    };
    this.#deadline = setTimeout(() => end(tooSlow(`${BACKTESTS.runMs / 60_000} minutes`)), BACKTESTS.runMs);
    this.#deadline.unref();
    worker.on("message", (said: BacktestSaid) => {
      if ("found" in said) end({ state: "done", found: said.found });
      else if ("problem" in said) end({ state: "failed", problem: said.problem });
      else if (worker === this.#worker) this.#hear(said);
    });
    worker.on("error", (error) => end(brokenDown(error)));
    worker.on("exit", () => end(brokenDown(null)));
  }

  /** Ends its thread, if it has one. */
  async stop(): Promise<void> {
    clearTimeout(this.#deadline);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #hear(said: Exclude<BacktestSaid, { found: BacktestFound } | { problem: Problem }>): void {
    if ("of" in said) {
      this.of = said.of;
      this.span = said.span;
      return;
    }
    this.done += said.taken;
    this.changes.push(...said.changes);
  }
}

function brokenDown(error: unknown): BacktestEnd {
  if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY")
    return tooSlow(`${BACKTESTS.memoryMb} MB`);
  return failed({ code: "PARLEY_BUG", detail: "the backtest broke down", hint: null, issues: [] });
}

const tooSlow = (most: string): BacktestEnd =>
  failed({
    code: "PARLEY_BACKTEST_TOO_SLOW",
    detail: `the backtest was broken off: it may take ${most}`,
    hint: "Take fewer mentions: `mentions.last`, or a shorter time.",
    issues: [],
  });

const failed = (problem: Problem): BacktestEnd => ({ state: "failed", problem });
