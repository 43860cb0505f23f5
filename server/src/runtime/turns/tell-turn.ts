import { advance, type CaseEvent, type CaseState } from "@parley/engine";
import type { Planned } from "../group-commit.ts";
import type { Desk } from "./desk.ts";
import { announceStep, keepStep } from "./keep-step.ts";

const NOTHING: Planned<void> = { result: undefined };

/** An event of the host itself. A case that is finished, gone, or knows the event already stays as it is. */
export function tellTurn(desk: Desk, caseId: string, event: CaseEvent, arrivedAt: number): Planned<void> {
  const row = desk.statements.loadCase(caseId);
  if (row === undefined || row.status === "done") return NOTHING;
  const at = Math.max(arrivedAt, row.changed_at);
  const version = desk.programs.pinned(row.brand, row.protocol_hash, row.brand_revision);
  const state = JSON.parse(row.state) as CaseState;
  const step = advance(version.program, state, { event }, at);
  if (step.state.step === state.step) return NOTHING;
  let seq = 0;
  return {
    result: undefined,
    write() {
      seq = keepStep(desk, row, step, { input: { event }, actor: null }, at);
    },
    committed: () => announceStep(desk, version, step, seq, { openedAt: row.opened_at, at }, false),
  };
}
