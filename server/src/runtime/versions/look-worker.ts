import { parentPort } from "node:worker_threads";
import { look, type Look, type LookSubject } from "./look.ts";

/** What the thread says: where it is, and in the end what it found. */
export type LookSaid = { readonly at: string } | { readonly found: Look };

/** What is said is copied: nothing is handed over. */
const say = (said: LookSaid): void => parentPort?.postMessage(said, []);

// A thread of its own, started by look-thread.ts: one look after the other.
parentPort?.on("message", (subject: LookSubject) => say({ found: look(subject, (at) => say({ at })) }));
