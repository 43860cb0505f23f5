import type { Planned } from "../group-commit.ts";
import type { Desk } from "./desk.ts";
import { tellTurn } from "./tell-turn.ts";

/** What became of some of a case's effects, sent in order: some are out, and the next one may have failed. */
export interface Settlement {
  readonly case: string;
  /** The place of the last effect that is out; null when none is. */
  readonly deliveredUpTo: number | null;
  readonly failed?: {
    readonly seq: number;
    readonly key: string;
    readonly attempts: number;
    readonly because: string;
  } & ({ readonly then: "retry"; readonly nextAt: number } | { readonly then: "park" });
}

/** Records it in one write; parking an effect raises `delivery.failed` in its case and lets the later ones go. */
export function settleTurn(desk: Desk, settlement: Settlement, at: number): Planned<void> {
  const { statements } = desk;
  const { failed } = settlement;
  const told = failed?.then === "park" ? tellOfParking(desk, settlement.case, failed, at) : null;
  return {
    result: undefined,
    write() {
      if (settlement.deliveredUpTo !== null) statements.markDelivered(settlement.case, settlement.deliveredUpTo);
      if (failed?.then === "retry") statements.markRetry(failed.seq, failed.attempts, failed.nextAt, failed.because);
      else {
        if (failed !== undefined) statements.markParked(failed.seq, failed.attempts, failed.because);
        statements.releaseNext(settlement.case, at);
      }
      told?.write?.();
    },
    committed() {
      told?.committed?.();
      desk.signals.effectsReady();
    },
  };
}

/** A protocol that cannot take the news must not keep the effect from being parked. */
function tellOfParking(
  desk: Desk,
  caseId: string,
  failed: { readonly key: string; readonly because: string },
  at: number,
): Planned<void> | null {
  try {
    return tellTurn(
      desk,
      caseId,
      { type: "delivery.failed", id: `parked:${failed.key}`, data: { effect: failed.key, because: failed.because } },
      at,
    );
  } catch (error) {
    desk.log.error(
      { err: error, case: caseId, effect: failed.key },
      "the case could not be told that an effect was parked",
    );
    return null;
  }
}
