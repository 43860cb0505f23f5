import { parentPort } from "node:worker_threads";
import { ParleyError, type ErrorCode, type Issue } from "@parley/engine";
import { lookInto, type Looked, type LookTask } from "./look.ts";

/** Why something cannot be looked at: an error's parts, which is what can be said between threads. */
export interface LookRefused {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string | undefined;
  readonly at: string | undefined;
  readonly issues: readonly Issue[];
}

/** What the thread says: where it is, and in the end what it found, or why it could not look. */
export type LookSaid = { readonly at: string } | { readonly found: Looked } | { readonly refused: LookRefused };

/** What is said is copied: nothing is handed over. */
const say = (said: LookSaid): void => parentPort?.postMessage(said, []);

// A thread of its own, started by look-thread.ts: one look after the other.
parentPort?.on("message", (task: LookTask) => say(outcomeOf(task)));

function outcomeOf(task: LookTask): LookSaid {
  try {
    return { found: lookInto(task, (at) => say({ at })) };
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    const { code, message, hint, at, issues } = error;
    return { refused: { code, message, hint, at, issues } };
  }
}
