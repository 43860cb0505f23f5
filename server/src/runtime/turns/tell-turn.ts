import { advance, type CaseEvent } from "@parley/engine";
import { keptCase } from "../cases/kept-case.ts";
import type { Planned } from "../group-commit.ts";
import type { TurnKit } from "./turn-kit.ts";
import { keeping } from "./keep-step.ts";

const NOTHING: Planned<void> = { result: undefined };

/** An event of the host itself. A case that is finished, gone, or knows the event already stays as it is. */
export function tellTurn(kit: TurnKit, caseId: string, event: CaseEvent, arrivedAt: number): Planned<void> {
  const row = kit.statements.loadCase(caseId);
  if (row === undefined || row.status === "done") return NOTHING;
  const at = Math.max(arrivedAt, row.changed_at);
  const kept = keptCase(kit.programs, row);
  const step = advance(kept.version.program, kept.state, { event }, at);
  if (step.state.step === kept.state.step) return NOTHING;
  return { result: undefined, ...keeping(kit, kept, step, { input: { event }, actor: null }, at) };
}
