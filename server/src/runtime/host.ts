import type { CaseEvent, EventInput, ParsedMention } from "@parley/engine";
import type { Actor } from "./caller.ts";
import type { ChangeAnswer, ChangeRequest, PlannedChange } from "./turns/change-turn.ts";
import type { Settlement } from "./turns/settle-turn.ts";

/** The answer to a mention or an event: `body` is a TurnBody, already written as JSON. */
export interface Answer {
  readonly case: string;
  /** True when this very call opened the case; false when it joined one, or was a repeat. */
  readonly opened: boolean;
  readonly body: string;
}

/** What the host tells the workers after a commit. */
export interface HostSignals {
  /** Effects may go out. */
  effectsReady(): void;
  /** A case now wants to be woken at `at`. */
  wakeWanted(at: number): void;
}

/**
 * Keeps cases: one writer per case, each turn one atomic write of state, journal and effects.
 * Every promise settles only when its turn is durable.
 */
export interface Host {
  /** Takes a mention into its case, or opens one. The same mention again gets the same answer. `raw` is kept as it came. */
  postMention(brand: string, mention: ParsedMention, raw: string, by: Actor): Promise<Answer>;
  /** Takes an event of a client into a case. The same event id again gets the same answer. */
  postEvent(caseId: string, event: EventInput, by: Actor): Promise<Answer>;
  /**
   * Changes something beside cases: the plan is made when its turn comes, and written once, with its line in the record.
   * A repeat of the request gets the first answer.
   */
  change(request: ChangeRequest, plan: (at: number) => PlannedChange): Promise<ChangeAnswer>;
  /** Takes an event of the host itself (such as `incident.opened`) into a case; a finished case leaves it. */
  tell(caseId: string, event: CaseEvent & { readonly id: string }): Promise<void>;
  /** A hint that something may be due in a case. Early, late or doubled hints do no harm. */
  wake(caseId: string): Promise<void>;
  /** Records what became of effects that were sent. */
  settle(settlement: Settlement): Promise<void>;
  /** Resolves when everything that was taken in is durable; nothing more is taken in afterwards. */
  drain(): Promise<void>;
}
