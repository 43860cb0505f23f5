import { advance, decisionOf, WAKE } from "@parley/engine";
import { versionOfCase } from "../cases/kept-case.ts";
import { stateIn } from "../kept.ts";
import { moveShadows } from "../shadow/keep-shadows.ts";
import type { Planned } from "../group-commit.ts";
import type { TurnKit } from "./turn-kit.ts";
import { keeping } from "./keep-step.ts";

const POSTPONED_MS = 60_000;

/** Fires what is due in a case, and in what runs beside it; tells how late in ms, or null when nothing was due in the case itself. When nothing is, the wake-up is moved to where the engine wants it. */
export function wakeTurn(kit: TurnKit, caseId: string, arrivedAt: number): Planned<number | null> {
  const row = kit.statements.loadCase(caseId);
  // What runs beside a case that is gone must not be woken for ever.
  if (row === undefined) return { result: null, write: () => kit.statements.dropShadows(caseId) };
  const at = Math.max(arrivedAt, row.changed_at);
  const state = stateIn(row);
  const besides = (): void => {
    moveShadows(kit, row, decisionOf(state), { input: { event: WAKE } }, at);
    // What is due even now belongs to no shadow that runs.
    kit.statements.postponeShadows(row.id, at, null);
  };
  if (row.wake_at === null) return { result: null, write: besides };
  const version = versionOfCase(kit.programs, row);
  const step = advance(version.program, state, { event: WAKE }, at);
  if (step.state.step === state.step) {
    // A wake-up that stays overdue without firing anything would be asked for again at once, for ever.
    const wakeAt = step.wakeAt !== null && step.wakeAt <= at ? at + POSTPONED_MS : step.wakeAt;
    return {
      result: null,
      write() {
        if (wakeAt !== row.wake_at) kit.statements.postponeWake(row.id, wakeAt);
        besides();
      },
    };
  }
  return {
    result: at - row.wake_at,
    ...keeping(kit, { row, version }, step, { input: { event: WAKE }, actor: null }, at),
  };
}

/** After a turn of a case failed in waking it: tries again later, so that it holds up no other case. */
export function postponeTurn(kit: TurnKit, caseId: string, now: number): Planned<void> {
  return {
    result: undefined,
    write() {
      kit.statements.postponeWake(caseId, now + POSTPONED_MS);
      kit.statements.postponeShadows(caseId, now, now + POSTPONED_MS);
    },
  };
}
