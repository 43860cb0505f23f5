import type { Json } from "@parley/engine";
import { ParleyError } from "@parley/engine";
import type { Actor } from "../caller.ts";
import type { Planned } from "../group-commit.ts";
import type { Statements } from "../statements.ts";

/** The answer to a change, as it goes out and is kept for repeats. */
export interface ChangeAnswer {
  readonly status: number;
  /** JSON; null for an answer without a body. */
  readonly body: Json;
  readonly headers?: { readonly [name: string]: string };
}

/** A line of the record: what was done to what. `details` never holds what authors wrote. */
export interface Act {
  /** Such as `version.published`. */
  readonly action: string;
  readonly brand: string | null;
  readonly subject: string;
  readonly details?: { readonly [key: string]: Json };
}

/** A change that was decided on and not yet written. */
export interface PlannedChange {
  readonly answer: ChangeAnswer;
  /** What a repeat gets instead, where the answer holds a secret that must not be kept. */
  readonly kept?: ChangeAnswer;
  /** What the record says; none where nothing was changed. */
  readonly acts?: readonly Act[];
  /** Writes; runs inside the open transaction. */
  write?(): void;
  /** Runs after the transaction is durable. */
  committed?(): void;
}

/** Plans a change when its turn comes; `at` is the turn's time, epoch ms. */
export type Plan = (at: number) => PlannedChange;

/** Who asks for a change, and how its request is told from others. */
export interface ChangeRequest {
  readonly by: Actor;
  /** The request's id, for the record; null when it did not come over HTTP. */
  readonly request: string | null;
  /** The client's idempotency key, and what tells whether the same key came with the same request. */
  readonly repeat: { readonly key: string; readonly fingerprint: string } | null;
}

/** How long answers are kept for repeats. */
export const REPEATS_MS = 24 * 3_600_000;

/** Carries a change out once: writes it, its line in the record, and its answer for repeats, together. */
export function changeTurn(
  { statements }: { readonly statements: Pick<Statements, "appendAudit" | "findRepeat" | "insertRepeat"> },
  { by, request, repeat }: ChangeRequest,
  at: number,
  plan: Plan,
): Planned<ChangeAnswer> {
  if (repeat !== null) {
    const known = statements.findRepeat(by.id, repeat.key);
    if (known !== undefined && known.fingerprint !== repeat.fingerprint)
      throw new ParleyError("PARLEY_REPEAT_DIFFERS", "this idempotency key was used for another request", {
        at: "idempotency-key",
        hint: "Take a new key for a new request; send the very same request to repeat one.",
      });
    if (known !== undefined) return { result: JSON.parse(known.answer) as ChangeAnswer };
  }
  const change = plan(at);
  return {
    result: change.answer,
    write() {
      change.write?.();
      for (const { action, brand, subject, details = {} } of change.acts ?? [])
        statements.appendAudit({
          at,
          brand,
          actor: by.id,
          actor_name: by.name,
          action,
          subject,
          details: JSON.stringify(details),
          request,
        });
      if (repeat !== null)
        statements.insertRepeat(
          { actor: by.id, ...repeat, answer: JSON.stringify(change.kept ?? change.answer), at },
          at - REPEATS_MS,
        );
    },
    committed: () => change.committed?.(),
  };
}
