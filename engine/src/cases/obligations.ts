import { isoInstant } from "../protocol/instant.ts";
import { decisionOf } from "./remembered-decision.ts";
import { factsOf } from "./remembered-facts.ts";
import type { ServiceRank } from "./service-order.ts";
import type { CaseState } from "./step.ts";

/** Something that is owed by a moment. `dueAt` in epoch ms. */
export interface Obligation {
  readonly clock: string;
  readonly dueAt: number;
  readonly overdue: boolean;
}

/** What a case still owes, the earliest first: clocks that run, and those whose time passed before they were met. */
export function obligationsOf({ clocks }: Pick<CaseState, "clocks">): readonly Obligation[] {
  return Object.entries(clocks)
    .filter(([, { status }]) => status === "running" || status === "breached")
    .map(([clock, { dueAt, status }]) => ({ clock, dueAt, overdue: status === "breached" }))
    .toSorted((a, b) => a.dueAt - b.dueAt);
}

/** A case that somebody leads, with what the order of service asks of it. */
export interface LedCase extends ServiceRank {
  readonly lead: string;
}

/** What the order of service asks of a case; null when it has finished or nobody leads it, so that nobody is to serve it. */
export function ledCaseOf(state: CaseState): LedCase | null {
  if (state.status === "done") return null;
  const { lead } = decisionOf(state);
  if (lead.status !== "decided") return null;
  const { priority, openedAt } = factsOf(state).case;
  const [first] = obligationsOf(state);
  return {
    id: state.case,
    lead: lead.value,
    priority,
    openedAt,
    due: first === undefined ? null : isoInstant(first.dueAt),
  };
}
