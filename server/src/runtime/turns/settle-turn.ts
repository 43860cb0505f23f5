import type { CaseEvent, Json } from "@parley/engine";
import type { Receipt } from "../../effects/handler.ts";
import type { Planned } from "../group-commit.ts";
import type { TurnKit } from "./turn-kit.ts";
import { tellTurn } from "./tell-turn.ts";

/** An effect that has reached the customer, with what was said of it. */
export interface Confirmed {
  readonly key: string;
  readonly type: string;
  readonly params: { readonly [name: string]: Json };
  readonly data: Receipt;
}

/** An effect that could not be sent, for now or for good. */
export type Failed = {
  readonly seq: number;
  readonly key: string;
  readonly attempts: number;
  readonly because: string;
} & ({ readonly then: "retry"; readonly nextAt: number } | { readonly then: "park" });

/** What became of some of a case's effects, sent in order: some are out; the last of them may be confirmed, or the next one may have failed. */
export interface Settlement {
  /** The case, or the brand where the effects are the brand's own. */
  readonly case: string;
  /** The effects that are out. */
  readonly delivered: readonly { readonly seq: number; readonly key: string }[];
  readonly confirmed?: Confirmed;
  readonly failed?: Failed;
}

/**
 * Records it in one write. A confirmed reply raises `reply.sent` in its case; parking an effect raises `delivery.failed` and lets
 * the later ones go. What was dropped while it was under way is let be.
 */
export function settleTurn(kit: TurnKit, settlement: Settlement, at: number): Planned<void> {
  const { statements } = kit;
  const failed = stillWanted(kit, settlement.failed);
  const event = failed === undefined ? sentEvent(settlement.confirmed) : parkedEvent(failed, at);
  const told = event === null ? null : tell(kit, settlement.case, event, at);
  return {
    result: undefined,
    write() {
      for (const effect of settlement.delivered) statements.markDelivered(effect);
      if (failed?.then === "retry") {
        statements.markRetry(failed.seq, failed.attempts, failed.nextAt, failed.because);
        statements.holdBehind(settlement.case);
      } else {
        if (failed !== undefined) statements.markParked(failed.seq, failed.attempts, failed.because);
        statements.releaseNext(settlement.case, at);
      }
      told?.write?.();
    },
    committed() {
      told?.committed?.();
      kit.signals.effectsReady();
    },
  };
}

function stillWanted({ statements }: TurnKit, failed: Failed | undefined): Failed | undefined {
  return failed !== undefined && statements.findEffect(failed.key)?.status === "pending" ? failed : undefined;
}

type Told = CaseEvent & { readonly id: string };

/** An effect that somebody had sent again may be parked again: the moment tells the two from each other. */
function parkedEvent({ then, key, because }: Failed, at: number): Told | null {
  return then === "retry"
    ? null
    : { type: "delivery.failed", id: `parked:${key}:${at}`, data: { effect: key, because } };
}

function sentEvent(confirmed: Confirmed | undefined): Told | null {
  if (confirmed?.type !== "reply") return null;
  const known = ["text", "by", "where"].flatMap((field) => {
    const value = confirmed.params[field];
    return typeof value === "string" ? [[field, value] as const] : [];
  });
  const data = { ...Object.fromEntries(known), ...confirmed.data };
  return { type: "reply.sent", id: `sent:${confirmed.key}`, data };
}

/** A protocol that cannot take the news must not keep what became of an effect from being recorded. */
function tell(kit: TurnKit, caseId: string, event: Told, at: number): Planned<void> | null {
  try {
    return tellTurn(kit, caseId, event, at);
  } catch (error) {
    kit.log.error({ err: error, case: caseId, event: event.id }, "the case could not be told what became of an effect");
    return null;
  }
}
