import { epochOf, ledCaseOf, type CaseEvent, type Step } from "@parley/engine";
import { NEVER } from "../../store/desk/tables.ts";
import type { Actor } from "../caller.ts";
import type { TurnKit } from "../turns/turn-kit.ts";

/** What came into a step of a case, as far as the desk cares. */
export interface DeskStep {
  readonly brand: string;
  readonly step: Step;
  /** Null where it was a mention, or the case was moved. */
  readonly event: CaseEvent | null;
  readonly actor: Actor | null;
  readonly at: number;
}

const PARLEY_TOOK = { id: "parley", name: "Parley" };

/** Keeps a case's place in the queue of whoever leads it, in the write of the step that gave it that place. */
export function keepDeskCase(kit: Pick<TurnKit, "statements">, { brand, step, event, actor, at }: DeskStep): void {
  const { statements } = kit;
  const led = ledCaseOf(step.state);
  if (led === null) {
    // The first step of a case has nothing on the desk to take away.
    if (step.state.step > 0) statements.dropDeskCase(step.state.case);
    return;
  }
  const taker = event?.type === "lead.accepted" ? (actor ?? PARLEY_TOOK) : null;
  statements.keepDeskCase({
    case_id: led.id,
    brand,
    lead: led.lead,
    priority: led.priority,
    due: led.due === null ? NEVER : epochOf(led.due),
    opened_at: epochOf(led.openedAt),
    taken_by: taker?.id ?? null,
    taken_name: taker?.name ?? null,
    taken_at: taker === null ? null : at,
    released: event?.type === "lead.declined" || event?.type === "lead.handedOver" ? 1 : 0,
  });
}
