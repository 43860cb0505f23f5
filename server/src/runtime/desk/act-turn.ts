import { v7 as uuid } from "uuid";
import { advance, ParleyError, type CaseEvent, type Json } from "@parley/engine";
import { turnBody } from "../cases/answer.ts";
import type { Actor } from "../caller.ts";
import { keptCase, noCase, type KeptCase } from "../cases/kept-case.ts";
import type { Act, PlannedChange } from "../turns/change-turn.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import { keeping } from "../turns/keep-step.ts";

/** Reads a case that somebody wants to act on; throws PARLEY_NOT_FOUND, or PARLEY_CASE_FINISHED. */
export function openCaseOf(kit: TurnKit, caseId: string): KeptCase {
  const row = kit.statements.loadCase(caseId);
  if (row === undefined) throw noCase(caseId);
  if (row.status === "done")
    throw new ParleyError("PARLEY_CASE_FINISHED", `the case ${caseId} has finished; nobody can act on it any more`, {
      hint: "A new mention of the conversation opens a new case.",
    });
  return keptCase(kit.programs, row);
}

/** What somebody does to a case: what the case is told, what the record says, and what is written besides. */
export interface Deed {
  readonly event: Pick<CaseEvent, "type" | "data">;
  readonly action: string;
  readonly details?: { readonly [key: string]: Json };
  /** Writes before the step is kept; `at` is the step's time. */
  write?(at: number): void;
}

/** Plans what somebody does to a case: one step of it, in the journal with who, and answered with where the case is then. */
export function actOn(kit: TurnKit, open: KeptCase, by: Actor, deed: Deed, arrivedAt: number): PlannedChange {
  const { row, version, state } = open;
  const at = Math.max(arrivedAt, row.changed_at);
  const event: CaseEvent = { ...deed.event, id: `desk:${uuid()}` };
  const step = advance(version.program, state, { event }, at);
  const details = deed.details ?? {};
  const act: Act = { action: deed.action, brand: row.brand, subject: row.id, details };
  const keep = keeping(kit, open, step, { input: { event }, actor: by }, at);
  return {
    answer: { status: 200, body: turnBody(version, step.state, false) as unknown as Json },
    acts: [act],
    write() {
      deed.write?.(at);
      keep.write();
    },
    committed: () => keep.committed(),
  };
}

/** The answer where nothing had to be done: where the case is. */
export function asItIs({ version, state }: KeptCase): PlannedChange {
  return { answer: { status: 200, body: turnBody(version, state, false) as unknown as Json } };
}
