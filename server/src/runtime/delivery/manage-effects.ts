import type { Selectable } from "kysely";
import { isoInstant, ParleyError, type ByHandBody, type Json } from "@parley/engine";
import type { OutboxTable } from "../../store/outbox/tables.ts";
import type { Actor } from "../caller.ts";
import type { PlannedChange } from "../turns/change-turn.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import { effectBody } from "./read-effects.ts";

/** An effect that somebody decides about, and why. */
export interface Decided {
  readonly brand: string;
  readonly key: string;
  readonly by: Actor;
  readonly because: string;
}

type Tools = Pick<TurnKit, "statements" | "signals">;

/**
 * Plans that an effect goes out again, under the same key, before those of its case that wait: one that was parked, or one that
 * waits for its next attempt. Throws PARLEY_NOT_FOUND, or PARLEY_CONFLICT for one that is out, was dropped, or waits behind another.
 */
export function planRetry({ statements, signals }: Tools, decided: Decided, at: number): PlannedChange {
  const row = effectOf({ statements, signals }, decided);
  if (row.status === "delivered" || row.status === "dropped")
    throw conflict(row, `was ${row.status}: it does not go out again`);
  if (row.status === "pending" && row.next_at === null)
    throw conflict(row, "waits behind an earlier effect of its case");
  const again = { ...row, status: "pending" as const, attempts: 0, next_at: at };
  return {
    answer: { status: 200, body: effectBody(again, byHand("retried", decided, at)) as Json },
    acts: [act("effect.retried", decided, row)],
    write() {
      statements.markAgain(row.seq, at);
      statements.holdBehind(row.case_id);
    },
    committed: () => signals.effectsReady(),
  };
}

/**
 * Plans that an effect never goes out (an attempt that is under way may still arrive); those that wait behind it go on. Throws
 * PARLEY_NOT_FOUND, or PARLEY_CONFLICT for one that is out.
 */
export function planDrop({ statements, signals }: Tools, decided: Decided, at: number): PlannedChange {
  const row = effectOf({ statements, signals }, decided);
  if (row.status === "delivered" || row.status === "dropped") throw conflict(row, `was ${row.status} already`);
  const dropped = { ...row, status: "dropped" as const, next_at: null };
  return {
    answer: { status: 200, body: effectBody(dropped, byHand("dropped", decided, at)) as Json },
    acts: [act("effect.dropped", decided, row)],
    write() {
      statements.markDropped(row.seq);
      statements.releaseNext(row.case_id, at);
    },
    committed: () => signals.effectsReady(),
  };
}

function effectOf({ statements }: Tools, { brand, key }: Decided): Selectable<OutboxTable> {
  const row = statements.findEffect(key);
  if (row === undefined || row.brand !== brand)
    throw new ParleyError("PARLEY_NOT_FOUND", `there is no effect "${key}" of ${brand}`);
  return row;
}

const byHand = (did: ByHandBody["did"], { by, because }: Decided, at: number): ByHandBody => ({
  id: by.id,
  name: by.name,
  did,
  at: isoInstant(at),
  because,
});

const conflict = ({ key }: Selectable<OutboxTable>, reason: string): ParleyError =>
  new ParleyError("PARLEY_CONFLICT", `the effect ${key} ${reason}`);

const act = (action: string, { brand, key, because }: Decided, { type, attempts }: Selectable<OutboxTable>) => ({
  action,
  brand,
  subject: key,
  details: { because, type, attempts },
});
