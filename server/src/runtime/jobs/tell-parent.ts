import { parentPort } from "node:worker_threads";
import { ParleyError, type JobBody } from "@parley/engine";

/** What a thread says: how it gets on, and in the end what it found or why it could not go on. */
export type ThreadSaid<Told, Found> =
  | { readonly told: Told }
  | { readonly found: Found }
  | { readonly problem: NonNullable<JobBody["problem"]> };

/** Does the work of a thread, telling the job what it yields and what it comes to. What is said is copied. */
export function tellParent<Told, Found>(work: Generator<Told, Found>): void {
  const say = (said: ThreadSaid<Told, Found>): void => parentPort?.postMessage(said, []);
  try {
    let next = work.next();
    for (; next.done !== true; next = work.next()) say({ told: next.value });
    say({ found: next.value });
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    const { code, message, hint, issues } = error;
    say({ problem: { code, detail: message, hint: hint ?? null, issues: [...issues] } });
  }
}
