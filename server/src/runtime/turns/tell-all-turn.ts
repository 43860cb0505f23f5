import { advance, type CaseEvent, type CaseState, type Step, type TurnBody } from "@parley/engine";
import { turnBody } from "../cases/answer.ts";
import type { Actor } from "../caller.ts";
import { versionOfCase } from "../cases/kept-case.ts";
import type { Planned } from "../group-commit.ts";
import { stateIn } from "../kept.ts";
import type { TurnKit } from "./turn-kit.ts";
import { announceStep, keepStep } from "./keep-step.ts";

/** Several events that somebody brings into a case, a step each, in one write. The result is the case afterwards; null when it is finished or gone. */
export function tellAllTurn(
  kit: TurnKit,
  caseId: string,
  events: readonly CaseEvent[],
  by: Actor,
  arrivedAt: number,
): Planned<TurnBody | null> {
  const row = kit.statements.loadCase(caseId);
  if (row === undefined || row.status === "done") return { result: null };
  const at = Math.max(arrivedAt, row.changed_at);
  const version = versionOfCase(kit.programs, row);
  const before = stateIn(row);
  const steps: { readonly event: CaseEvent; readonly from: CaseState; readonly step: Step }[] = [];
  for (const event of events) {
    const from = steps.at(-1)?.step.state ?? before;
    const step = advance(version.program, from, { event }, at);
    if (step.state.step !== from.step) steps.push({ event, from, step });
  }
  const seqs: number[] = [];
  return {
    result: turnBody(version, steps.at(-1)?.step.state ?? before, false),
    write() {
      for (const [index, { event, from, step }] of steps.entries()) {
        const current =
          index === 0 ? row : { ...row, rev: row.rev + index, state: JSON.stringify(from), changed_at: at };
        seqs.push(keepStep(kit, current, step, { input: { event }, actor: by }, at));
      }
    },
    committed() {
      for (const [index, { step }] of steps.entries())
        announceStep(kit, version, step, seqs[index] ?? 0, { openedAt: row.opened_at, at }, false);
    },
  };
}
