import { parentPort } from "node:worker_threads";
import { lookInto, type Looked, type LookTask } from "./look.ts";

/** What the thread says: where it is, and in the end what it found. */
export type LookSaid = { readonly at: string } | { readonly found: Looked };

/** What is said is copied: nothing is handed over. */
const say = (said: LookSaid): void => parentPort?.postMessage(said, []);

// A thread of its own, started by look-thread.ts: one look after the other.
parentPort?.on("message", (task: LookTask) => say({ found: lookInto(task, (at) => say({ at })) }));
