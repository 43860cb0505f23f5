import { parentPort } from "node:worker_threads";
import { ParleyError } from "@parley/engine";

/** An error as a thread hands it over. */
export type ErrorSaid = Pick<ParleyError, "code" | "message" | "kind" | "hint" | "at" | "issues">;

/** What a thread says: how it gets on, and in the end what it found or why it could not go on. */
export type ThreadSaid<Told, Found> =
  | { readonly told: Told }
  | { readonly found: Found }
  | { readonly failed: ErrorSaid };

/** Does the work of a thread, telling its parent what it yields and what it comes to. What is said is copied. */
export function tellParent<Told, Found>(work: Generator<Told, Found>): void {
  const say = (said: ThreadSaid<Told, Found>): void => parentPort?.postMessage(said, []);
  try {
    let next = work.next();
    for (; next.done !== true; next = work.next()) say({ told: next.value });
    say({ found: next.value });
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    const { code, message, kind, hint, at, issues } = error;
    say({ failed: { code, message, kind, hint, at, issues } });
  }
}

/** The error that a thread handed over. */
export const errorSaid = ({ code, message, kind, hint, at, issues }: ErrorSaid): ParleyError =>
  new ParleyError(code, message, {
    kind,
    issues,
    ...(hint === undefined ? {} : { hint }),
    ...(at === undefined ? {} : { at }),
  });
