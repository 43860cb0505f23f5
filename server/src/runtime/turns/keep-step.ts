import type { Effect, MentionReading, Step } from "@parley/engine";
import type { CasesTable } from "../../store/tables.ts";
import type { Actor } from "../caller.ts";
import { caseSummary } from "../cases/case-summary.ts";
import type { KeptCase } from "../cases/kept-case.ts";
import { doneHere } from "../delivery/own-effects.ts";
import { keepOnDesk, openOnDesk } from "../desk/keep-on-desk.ts";
import type { LoadedVersion } from "../loaded-version.ts";
import { keepFinished } from "../publishing/keep-publishing.ts";
import type { JournalInput } from "../record/journal-input.ts";
import { keepFacts } from "../reports/keep-facts.ts";
import { moveShadows, openShadows } from "../shadow/keep-shadows.ts";
import type { TurnKit } from "./turn-kit.ts";

/** Where and when a case was opened. */
export interface Opening {
  readonly brand: string;
  readonly channel: string;
  readonly conversation: string;
}

/** What came into a step, and who brought it; null for Parley itself. */
export interface TurnInput {
  readonly input: JournalInput;
  readonly actor: Actor | null;
  /** What was read of the mention that came in. */
  readonly reading?: MentionReading;
}

/** Writes the first step of a case: the case, its journal, its effects. Returns its place in the journal. */
export function keepOpening(
  kit: TurnKit,
  version: LoadedVersion,
  opening: Opening,
  step: Step,
  came: TurnInput,
  at: number,
): number {
  const { statements } = kit;
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
  keepEffects(kit, opening.brand, step.state.case, step.effects, at, false);
  if (step.state.status === "done") keepFinished(kit, opening.brand, step.state.case, at);
  openOnDesk(kit, opening.brand, step, came, at);
  openShadows(kit, version, step, came.reading, at);
  keepFacts(kit, { brand: opening.brand, openedAt: at }, step, came.input, at);
  return keepJournal(kit, step, came, at);
}

/** Writes a further step of a case: its next revision, its journal, its effects. Returns its place in the journal. */
export function keepStep(kit: TurnKit, row: CasesTable, step: Step, came: TurnInput, at: number): number {
  const { statements } = kit;
  statements.saveCase({
    id: row.id,
    rev: row.rev,
    status: step.state.status,
    state: JSON.stringify(step.state),
    wakeAt: step.wakeAt,
    changedAt: at,
  });
  const effects = keepOnDesk(kit, row, step, came, at);
  if (effects.length > 0) keepEffects(kit, row.brand, row.id, effects, at, statements.hasPending(row.id));
  if (step.state.status === "done") keepFinished(kit, row.brand, row.id, at);
  moveShadows(kit, row, step.decision, came, at);
  keepFacts(kit, { brand: row.brand, openedAt: row.opened_at }, step, came.input, at);
  return keepJournal(kit, step, came, at);
}

/** What writes a further step of a case and then tells of it, for the plan of a turn. */
export function keeping(
  kit: TurnKit,
  { row, version }: Pick<KeptCase, "row" | "version">,
  step: Step,
  came: TurnInput,
  at: number,
): { write(): void; committed(): void } {
  let seq = 0;
  return {
    write() {
      seq = keepStep(kit, row, step, came, at);
    },
    committed: () => announceStep(kit, version, step, seq, { openedAt: row.opened_at, at }, false),
  };
}

/** Tells everybody who waits for it that a step is durable. */
export function announceStep(
  kit: TurnKit,
  version: LoadedVersion,
  step: Step,
  seq: number,
  times: { readonly openedAt: number; readonly at: number },
  opened: boolean,
): void {
  const { signals, feed, counters } = kit;
  if (opened) counters.opened(version.brandId, step.state.status === "open");
  else if (step.state.status === "done") counters.finished(version.brandId);
  if (step.effects.length > 0 || step.state.status === "done") signals.effectsReady();
  if (step.effects.some(({ type }) => type === "openIncident")) signals.incidentNews();
  if (step.wakeAt !== null) signals.wakeWanted(step.wakeAt);
  feed.publish(version.brandId, seq, () => ({ case: caseSummary(version, step.state, times.openedAt, times.at) }));
}

function keepJournal(kit: TurnKit, step: Step, { input, actor }: TurnInput, at: number): number {
  return kit.statements.appendJournal({
    case_id: step.state.case,
    step: step.state.step,
    at,
    event: eventIn(input),
    trace: JSON.stringify(step.trace),
    input: JSON.stringify(input),
    actor: actor?.id ?? null,
    actor_name: actor?.name ?? null,
  });
}

function eventIn(input: JournalInput): string {
  if ("mention" in input) return "mention";
  return "event" in input ? input.event.type : "parley.moved";
}

/** Only the first pending effect of a case may go out; the others wait behind it. What the host itself does is done with them. */
function keepEffects(
  kit: TurnKit,
  brand: string,
  caseId: string,
  effects: readonly Effect[],
  at: number,
  behindOthers: boolean,
): void {
  let nextAt = behindOthers ? null : at;
  for (const effect of effects) {
    const { key, type } = effect;
    const row = { key, caseId, brand, type, params: JSON.stringify(effect.params), at };
    if (doneHere(kit, { brand, caseId }, effect, at))
      kit.statements.insertEffect({ ...row, nextAt: null, status: "delivered" });
    else {
      kit.statements.insertEffect({ ...row, nextAt });
      nextAt = null;
    }
  }
}
