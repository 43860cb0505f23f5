import type { CaseEvent, Step } from "@parley/engine";
import type { CasesTable } from "../../store/tables.ts";
import type { Actor } from "../caller.ts";
import { caseSummary } from "../case-summary.ts";
import type { LoadedVersion } from "../programs.ts";
import type { Desk } from "./desk.ts";

/** Where and when a case was opened. */
export interface Opening {
  readonly brand: string;
  readonly channel: string;
  readonly conversation: string;
}

/** What came into a step, and who brought it; null for Parley itself. */
export interface TurnInput {
  readonly input: { readonly mention: readonly [channel: string, id: string] } | { readonly event: CaseEvent };
  readonly actor: Actor | null;
}

/** Writes the first step of a case: the case, its journal, its effects. Returns its place in the journal. */
export function keepOpening(
  desk: Desk,
  version: LoadedVersion,
  opening: Opening,
  step: Step,
  came: TurnInput,
  at: number,
): number {
  const { statements } = desk;
  statements.insertCase({
    id: step.state.case,
    ...opening,
    protocol_hash: version.hash,
    brand_revision: version.brandRevision,
    status: step.state.status,
    state: JSON.stringify(step.state),
    wake_at: step.wakeAt,
    opened_at: at,
    changed_at: at,
  });
  keepEffects(desk, step, at, false);
  return keepJournal(desk, step, came, at);
}

/** Writes a further step of a case: its next revision, its journal, its effects. Returns its place in the journal. */
export function keepStep(desk: Desk, row: CasesTable, step: Step, came: TurnInput, at: number): number {
  const { statements } = desk;
  statements.saveCase({
    id: row.id,
    rev: row.rev,
    status: step.state.status,
    state: JSON.stringify(step.state),
    wakeAt: step.wakeAt,
    changedAt: at,
  });
  if (step.effects.length > 0) keepEffects(desk, step, at, statements.hasPending(row.id));
  return keepJournal(desk, step, came, at);
}

/** Tells everybody who waits for it that a step is durable. */
export function announceStep(
  desk: Desk,
  version: LoadedVersion,
  step: Step,
  seq: number,
  times: { readonly openedAt: number; readonly at: number },
  opened: boolean,
): void {
  const { signals, feed, counters } = desk;
  if (opened) counters.opened(version.brandId, step.state.status === "open");
  else if (step.state.status === "done") counters.finished(version.brandId);
  if (step.effects.length > 0) signals.effectsReady();
  if (step.wakeAt !== null) signals.wakeWanted(step.wakeAt);
  feed.publish(version.brandId, seq, () => ({ case: caseSummary(version, step.state, times.openedAt, times.at) }));
}

function keepJournal(desk: Desk, step: Step, { input, actor }: TurnInput, at: number): number {
  return desk.statements.appendJournal({
    case_id: step.state.case,
    step: step.state.step,
    at,
    event: "mention" in input ? "mention" : input.event.type,
    trace: JSON.stringify(step.trace),
    input: JSON.stringify(input),
    actor: actor?.id ?? null,
  });
}

/** Only the first pending effect of a case may go out; the others wait behind it. */
function keepEffects(desk: Desk, step: Step, at: number, behindOthers: boolean): void {
  let nextAt = behindOthers ? null : at;
  for (const { key, type, params } of step.effects) {
    desk.statements.insertEffect({ key, caseId: step.state.case, type, params: JSON.stringify(params), at, nextAt });
    nextAt = null;
  }
}
