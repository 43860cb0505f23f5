import { parentPort, workerData } from "node:worker_threads";
import { ParleyError, type BacktestBody } from "@parley/engine";
import { backtestRecorded, type BacktestFound, type BacktestTask, type BacktestTold } from "./backtest-recorded.ts";

/** What the thread says: how it gets on, and in the end what it found or why it could not go on. */
export type BacktestSaid =
  | BacktestTold
  | { readonly found: BacktestFound }
  | { readonly problem: NonNullable<BacktestBody["problem"]> };

/** What is said is copied: nothing is handed over. */
const say = (said: BacktestSaid): void => parentPort?.postMessage(said, []);

// A thread of its own, started by backtests.ts: one backtest.
try {
  const run = backtestRecorded(workerData as BacktestTask);
  let next = run.next();
  for (; next.done !== true; next = run.next()) say(next.value);
  say({ found: next.value });
} catch (error) {
  if (!(error instanceof ParleyError)) throw error;
  const { code, message, hint, issues } = error;
  say({ problem: { code, detail: message, hint: hint ?? null, issues: [...issues] } });
}
