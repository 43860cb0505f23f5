import type { Worker } from "node:worker_threads";
import type { JobBody } from "@parley/engine";
import { JOBS } from "../../limits.ts";
import type { Actor } from "../caller.ts";
import { openThread } from "../open-thread.ts";
import type { ErrorSaid, ThreadSaid } from "./tell-parent.ts";

/** What was asked for, by whom. */
export interface JobPlan {
  readonly id: string;
  readonly brand: string;
  readonly by: Actor;
  /** Epoch ms. */
  readonly at: number;
}

/** A script of threads beside a file, as openThread finds it. */
export interface ThreadScript {
  readonly beside: string;
  readonly script: string;
}

/** The threads of a job: their script, and what each of them is handed. */
export interface JobThreads extends ThreadScript {
  readonly tasks: readonly object[];
}

type Problem = NonNullable<JobBody["problem"]>;

/** How a job ended. */
export type JobEnd<Found> =
  | { readonly state: "done"; readonly found: Found }
  | { readonly state: "cancelled" }
  | { readonly state: "failed"; readonly problem: Problem };

/**
 * Work that was asked for, goes on beside everything else, and afterwards tells what it found. Its threads live from `run`
 * until it has ended; `Part` is what each of them finds.
 */
export abstract class Job<Part = unknown, Found = unknown> {
  abstract readonly plan: JobPlan;
  state: JobBody["state"] = "queued";
  done = 0;
  of: number | null = null;
  /** Epoch ms. */
  endedAt: number | null = null;
  found: Found | null = null;
  problem: Problem | null = null;
  #workers: readonly Worker[] = [];
  #deadline: NodeJS.Timeout | undefined;

  protected abstract threads(): JobThreads;
  /** Takes in what a thread tells on its way. */
  protected abstract hear(told: object): void;
  /** What the threads found, in the order of their tasks, as one. */
  protected abstract together(parts: readonly Part[]): Found;

  /** Begins; `ended` is told once how it ended, unless `stop` came before. */
  run(ended: (end: JobEnd<Found>) => void): void {
    this.state = "running";
    const { beside, script, tasks } = this.threads();
    const resourceLimits = { maxOldGenerationSizeMb: JOBS.memoryMb };
    const workers = tasks.map((workerData) => openThread(beside, script, { workerData, resourceLimits }));
    this.#workers = workers;
    const end = (how: JobEnd<Found>): void => {
      if (this.#workers !== workers) return;
      void this.stop();
      ended(how);
    };
    this.#deadline = setTimeout(() => end(tooSlow(`${JOBS.runMs / 60_000} minutes`)), JOBS.runMs);
    this.#deadline.unref();
    const parts = new Map<Worker, Part>();
    for (const worker of workers) {
      worker.on("message", (said: ThreadSaid<object, Part>) => {
        if (this.#workers !== workers) return;
        if ("failed" in said) end(failed(problemOf(said.failed)));
        else if ("told" in said) this.hear(said.told);
        else {
          parts.set(worker, said.found);
          if (parts.size === workers.length) end(this.#whole(workers.map((each) => parts.get(each) as Part)));
        }
      });
      worker.on("error", (error) => end(brokenDown(error)));
      worker.on("exit", () => {
        if (!parts.has(worker)) end(brokenDown(null));
      });
    }
  }

  /** Breaks it off: whoever waits for `ended` is told nothing any more. Before it began and after it ended, nothing happens. */
  async stop(): Promise<void> {
    clearTimeout(this.#deadline);
    const workers = this.#workers;
    this.#workers = [];
    await Promise.all(workers.map(async (worker) => worker.terminate()));
  }

  #whole(parts: readonly Part[]): JobEnd<Found> {
    return { state: "done", found: this.together(parts) };
  }
}

const problemOf = ({ code, message, hint, issues }: ErrorSaid): Problem => ({
  code,
  detail: message,
  hint: hint ?? null,
  issues: [...issues],
});

function brokenDown<Found>(error: unknown): JobEnd<Found> {
  if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY")
    return tooSlow(`${JOBS.memoryMb} MB`);
  return failed({ code: "PARLEY_BUG", detail: "it broke down", hint: null, issues: [] });
}

const tooSlow = <Found>(most: string): JobEnd<Found> =>
  failed({
    code: "PARLEY_BACKTEST_TOO_SLOW",
    detail: `it was broken off: it may take ${most}`,
    hint: "Take fewer mentions (`mentions.last`), a shorter time, or fewer runs.",
    issues: [],
  });

const failed = <Found>(problem: Problem): JobEnd<Found> => ({ state: "failed", problem });
