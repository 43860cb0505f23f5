import { setImmediate } from "node:timers/promises";
import { mergeChanges, mergeEquity, mergeTallies, ParleyError } from "@parley/engine";
import { openThread } from "../runtime/open-thread.ts";
import type { BacktestFound, BacktestSpec } from "./backtest-spec.ts";
import type { ErrorSaid, PartSaid } from "./replay-worker.ts";
import { runPart } from "./run-part.ts";

/** How a backtest is run: on how many cores, and who is told how many mentions were taken. `signal` breaks it off. */
export interface RunOptions {
  readonly told: (mentions: number) => void;
  readonly signal: AbortSignal;
}

/**
 * What cases of one part may take, for the hundred thousand conversations that all parts together keep open. Node lets a
 * thread's garbage grow with what it is allowed: without this, it takes a third more.
 */
const LIMITS = { maxOldGenerationSizeMb: 1_500 };

/**
 * Runs the parts of a backtest, each on a core of its own, and puts together what they find; one part runs in this thread.
 * Rejects with the signal's reason when it is broken off.
 */
export async function runBacktest(parts: readonly BacktestSpec[], options: RunOptions): Promise<BacktestFound> {
  const [only, ...others] = parts;
  const ended = new AbortController();
  const signal = AbortSignal.any([options.signal, ended.signal]);
  try {
    const found =
      only !== undefined && others.length === 0
        ? [await here(only, { ...options, signal })]
        : await Promise.all(parts.map((part) => inThread(part, { ...options, signal })));
    return together(found);
  } finally {
    ended.abort(new Error("another part has failed"));
  }
}

function together(found: readonly BacktestFound[]): BacktestFound {
  const equity = found.flatMap((each) => ("equity" in each ? [each.equity] : []));
  if (equity.length > 0) return { equity: mergeEquity(equity) };
  const changes = found.flatMap((each) => ("changes" in each ? [each.changes] : []));
  if (changes.length > 0) return { changes: mergeChanges(changes) };
  return { tally: mergeTallies(found.flatMap((each) => ("tally" in each ? [each.tally] : []))) };
}

/** In this thread, which may be interrupted now and then. */
async function here(spec: BacktestSpec, { told, signal }: RunOptions): Promise<BacktestFound> {
  const part = runPart(spec);
  try {
    let next = part.next();
    for (; next.done !== true; next = part.next()) {
      told(next.value);
      await setImmediate();
      signal.throwIfAborted();
    }
    return next.value;
  } finally {
    part.return({ tally: mergeTallies([]) });
  }
}

function inThread(spec: BacktestSpec, { told, signal }: RunOptions): Promise<BacktestFound> {
  return new Promise((resolve, reject) => {
    const worker = openThread(import.meta.url, "replay-worker", { workerData: spec, resourceLimits: LIMITS });
    const end = (settle: () => void): void => {
      signal.removeEventListener("abort", stop);
      worker.removeAllListeners();
      worker.terminate().then(settle, reject);
    };
    const stop = (): void => end(() => reject(signal.reason as Error));
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    worker.on("message", (said: PartSaid) => {
      if ("taken" in said) told(said.taken);
      else if ("found" in said) end(() => resolve(said.found));
      else end(() => reject(again(said.failed)));
    });
    worker.on("error", (error) => end(() => reject(error)));
    worker.on("exit", (code) => end(() => reject(new Error(`a thread of the backtest ended with ${code}`))));
  });
}

function again({ code, message, kind, hint, at, issues }: ErrorSaid): ParleyError {
  return new ParleyError(code, message, {
    kind,
    issues,
    ...(hint === undefined ? {} : { hint }),
    ...(at === undefined ? {} : { at }),
  });
}
