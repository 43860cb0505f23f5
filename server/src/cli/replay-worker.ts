import { parentPort, workerData } from "node:worker_threads";
import { ParleyError } from "@parley/engine";
import type { BacktestFound, BacktestSpec } from "./backtest-spec.ts";
import { runPart } from "./run-part.ts";

/** An error as it is handed over. */
export type ErrorSaid = Pick<ParleyError, "code" | "message" | "kind" | "hint" | "at" | "issues">;

/** What the thread says: mentions taken since it last said so, and in the end what it found or why it could not go on. */
export type PartSaid = { readonly taken: number } | { readonly found: BacktestFound } | { readonly failed: ErrorSaid };

const say = (said: PartSaid): void => parentPort?.postMessage(said, []);

// A thread of its own, started by run-backtest.ts: one part of one backtest.
try {
  const part = runPart(workerData as BacktestSpec);
  let next = part.next();
  for (; next.done !== true; next = part.next()) say({ taken: next.value });
  say({ found: next.value });
} catch (error) {
  if (!(error instanceof ParleyError)) throw error;
  const { code, message, kind, hint, at, issues } = error;
  say({ failed: { code, message, kind, hint, at, issues } });
}
