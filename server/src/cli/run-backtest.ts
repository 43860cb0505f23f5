import { setImmediate } from "node:timers/promises";
import { mergeComparisons, mergeEquity, mergeTallies } from "@parley/engine";
import type { BacktestFound, BacktestSpec } from "./backtest-spec.ts";
import { inThread, type ThreadOptions } from "./in-thread.ts";
import { runPart } from "./run-part.ts";

/** Who is told how many mentions were taken, and what breaks it off. */
export type RunOptions = ThreadOptions<number>;

const THREAD = { beside: import.meta.url, script: "replay-worker" };

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
        : await Promise.all(parts.map((part) => inThread<number, BacktestFound>(THREAD, part, { ...options, signal })));
    return together(found);
  } finally {
    ended.abort(new Error("another part has failed"));
  }
}

function together(found: readonly BacktestFound[]): BacktestFound {
  const equity = found.flatMap((each) => ("equity" in each ? [each.equity] : []));
  if (equity.length > 0) return { equity: mergeEquity(equity) };
  const compared = found.flatMap((each) => ("compared" in each ? [each.compared] : []));
  if (compared.length > 0) return { compared: mergeComparisons(compared) };
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
