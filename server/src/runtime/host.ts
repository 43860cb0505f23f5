import type { CaseEvent, EventInput, ParsedMention } from "@parley/engine";
import type { Actor, Caller } from "./caller.ts";
import type { ChangeAnswer, ChangeRequest, Plan } from "./turns/change-turn.ts";
import type { Settlement } from "./turns/settle-turn.ts";

/** The answer to a mention or an event: `body` is a TurnBody, already written as JSON. */
export interface Answer {
  readonly case: string;
  /** True when this very call opened the case; false when it joined one, or was a repeat. */
  readonly opened: boolean;
  readonly body: string;
}

/** The answer to a mention. A post of the brand itself, and one that was erased, has no case; its `body` is a NoCaseBody then. */
export interface MentionAnswer extends Omit<Answer, "case"> {
  readonly case: string | null;
  /** True for a mention that was erased, and is not taken again. */
  readonly erased?: true;
}

/** A mention as it was sent: with the shape of one, and as it came. */
export interface SentMention {
  readonly mention: ParsedMention;
  readonly raw: string;
}

/**
 * Keeps cases: one writer per case, each turn one atomic write of state, journal and effects.
 * Every promise settles only when its turn is durable.
 */
export interface Host {
  /**
   * Takes a mention into its case, or opens one. The same mention again gets the same answer. `raw` is kept as it came, also
   * when we fail to read it: then this rejects with that failure, after the mention is durable.
   */
  postMention(brand: string, mention: ParsedMention, raw: string, by: Actor): Promise<MentionAnswer>;
  /** Takes several mentions, each in a turn of its own, in order; or none, and rejects, when too much waits already. */
  postMentions(
    brand: string,
    mentions: readonly SentMention[],
    by: Actor,
  ): Promise<PromiseSettledResult<MentionAnswer>[]>;
  /** Ms until a mention or an event would be taken and not refused; 0 when one would be now. */
  fullFor(): number;
  /** Takes an event of a client into a case. The same event id again gets the same answer. */
  postEvent(caseId: string, event: EventInput, by: Caller): Promise<Answer>;
  /**
   * Changes something beside cases: the plan is made when its turn comes, and written once, with its line in the record.
   * A repeat of the request gets the first answer.
   */
  change(request: ChangeRequest, plan: Plan): Promise<ChangeAnswer>;
  /** Takes an event of the host itself (such as `incident.opened`) into a case; a finished case leaves it. */
  tell(caseId: string, event: CaseEvent & { readonly id: string }): Promise<void>;
  /** Tells a case the news of an incident that wait at this place of the list; told once. */
  tellNews(place: number): Promise<void>;
  /** A hint that something may be due in a case. Early, late or doubled hints do no harm. */
  wake(caseId: string): Promise<void>;
  /** Records what became of effects that were sent. */
  settle(settlement: Settlement): Promise<void>;
  /** Writes that the server is alive; rejects when the database takes no writes. */
  sayAlive(): Promise<void>;
  /** Resolves when everything that was taken in is durable; nothing more is taken in afterwards. */
  drain(): Promise<void>;
}
