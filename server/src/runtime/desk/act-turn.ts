import { v7 as uuid } from "uuid";
import { advance, ParleyError, type CaseEvent, type CaseState, type Json } from "@parley/engine";
import type { CasesTable } from "../../store/tables.ts";
import { turnBody } from "../answer.ts";
import type { Actor } from "../caller.ts";
import type { LoadedVersion } from "../programs.ts";
import type { Act, PlannedChange } from "../turns/change-turn.ts";
import type { Desk } from "../turns/desk.ts";
import { announceStep, keepStep } from "../turns/keep-step.ts";

/** An open case as a plan finds it. */
export interface OpenCase {
  readonly row: CasesTable;
  readonly version: LoadedVersion;
  readonly state: CaseState;
}

/** Reads a case that somebody wants to act on; throws PARLEY_NOT_FOUND, or PARLEY_CASE_FINISHED. */
export function openCaseOf(desk: Desk, caseId: string): OpenCase {
  const row = desk.statements.loadCase(caseId);
  if (row === undefined) throw new ParleyError("PARLEY_NOT_FOUND", `there is no case "${caseId}"`);
  if (row.status === "done")
    throw new ParleyError("PARLEY_CASE_FINISHED", `the case ${caseId} has finished; nobody can act on it any more`, {
      hint: "A new mention of the conversation opens a new case.",
    });
  const version = desk.programs.pinned(row.brand, row.protocol_hash, row.brand_revision);
  return { row, version, state: JSON.parse(row.state) as CaseState };
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
export function actOn(desk: Desk, open: OpenCase, by: Actor, deed: Deed, arrivedAt: number): PlannedChange {
  const { row, version, state } = open;
  const at = Math.max(arrivedAt, row.changed_at);
  const event: CaseEvent = { ...deed.event, id: `desk:${uuid()}` };
  const step = advance(version.program, state, { event }, at);
  const details = deed.details ?? {};
  const act: Act = { action: deed.action, brand: row.brand, subject: row.id, details };
  let seq = 0;
  return {
    answer: { status: 200, body: turnBody(version, step.state, false) as unknown as Json },
    acts: [act],
    write() {
      deed.write?.(at);
      seq = keepStep(desk, row, step, { input: { event }, actor: by }, at);
    },
    committed: () => announceStep(desk, version, step, seq, { openedAt: row.opened_at, at }, false),
  };
}

/** The answer where nothing had to be done: where the case is. */
export function asItIs({ version, state }: OpenCase): PlannedChange {
  return { answer: { status: 200, body: turnBody(version, state, false) as unknown as Json } };
}
