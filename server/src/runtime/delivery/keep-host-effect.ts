import { ParleyError, type Json } from "@parley/engine";
import type { TurnKit } from "../turns/turn-kit.ts";

/** An effect that is not of a case's step: a person's reply, or the news that publishing is held. */
export interface HostEffect {
  /** Begins with the case and a colon, or with the brand and a colon where there is no case; the same effect always has the same key. */
  readonly key: string;
  /** Null for an effect of the brand itself. */
  readonly caseId: string | null;
  readonly brand: string;
  readonly type: string;
  readonly params: { readonly [name: string]: Json };
}

/**
 * Puts an effect into the outbox, behind those of its case (or of its brand) that are still to go out. Call it in the write of
 * a turn, and `kit.signals.effectsReady()` once that is committed. A key that is there already fails the turn.
 */
export function keepHostEffect(
  { statements }: Pick<TurnKit, "statements">,
  { key, caseId, brand, type, params }: HostEffect,
  at: number,
): void {
  const line = caseId ?? brand;
  if (!key.startsWith(`${line}:`))
    throw new ParleyError("PARLEY_BUG", `the effect key ${key} does not begin with ${line}:`, { kind: "bug" });
  statements.insertEffect({
    key,
    caseId: line,
    brand,
    type,
    params: JSON.stringify(params),
    at,
    nextAt: statements.hasPending(line) ? null : at,
  });
}
