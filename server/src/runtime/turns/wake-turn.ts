import { advance, WAKE, type CaseState } from "@parley/engine";
import type { Planned } from "../group-commit.ts";
import type { Desk } from "./desk.ts";
import { announceStep, keepStep } from "./keep-step.ts";

const NOTHING: Planned<void> = { result: undefined };
const POSTPONED_MS = 60_000;

/** Fires what is due in a case. When nothing is, the wake-up is moved to where the engine wants it. */
export function wakeTurn(desk: Desk, caseId: string, arrivedAt: number): Planned<void> {
  const row = desk.statements.loadCase(caseId);
  if (row === undefined || row.wake_at === null) return NOTHING;
  const at = Math.max(arrivedAt, row.changed_at);
  const version = desk.programs.pinned(row.brand, row.protocol_hash, row.brand_revision);
  const state = JSON.parse(row.state) as CaseState;
  const step = advance(version.program, state, { event: WAKE }, at);
  if (step.state.step === state.step) {
    // A wake-up that stays overdue without firing anything would be asked for again at once, for ever.
    const wakeAt = step.wakeAt !== null && step.wakeAt <= at ? at + POSTPONED_MS : step.wakeAt;
    return wakeAt === row.wake_at
      ? NOTHING
      : { result: undefined, write: () => desk.statements.postponeWake(row.id, wakeAt) };
  }
  let seq = 0;
  return {
    result: undefined,
    write() {
      seq = keepStep(desk, row, step, { input: { event: WAKE }, actor: null }, at);
    },
    committed: () => announceStep(desk, version, step, seq, { openedAt: row.opened_at, at }, false),
  };
}

/** After a turn of a case failed in waking it: tries again later, so that it holds up no other case. */
export function postponeTurn(desk: Desk, caseId: string, now: number): Planned<void> {
  return { result: undefined, write: () => desk.statements.postponeWake(caseId, now + POSTPONED_MS) };
}
