import {
  advance,
  answerWord,
  decisionOf,
  openCase,
  QUESTIONS,
  type Decision,
  type MentionReading,
  type Step,
} from "@parley/engine";
import { VERSIONS } from "../../limits.ts";
import type { ShadowCasesTable } from "../../store/shadow/tables.ts";
import { stateIn } from "../kept.ts";
import type { LoadedVersion } from "../loaded-version.ts";
import type { Shadow } from "../programs.ts";
import type { JournalInput } from "../record/journal-input.ts";
import type { TurnKit } from "../turns/turn-kit.ts";

/** What a shadow works with. */
export type ShadowKit = Pick<TurnKit, "statements" | "programs" | "log" | "signals">;

const UNTRACED = { trace: false };
const POSTPONED_MS = 60_000;

/** Opens a case in every shadow that runs beside its version. What goes wrong there harms nobody. Inside the turn's write. */
export function openShadows(
  kit: ShadowKit,
  live: LoadedVersion,
  step: Step,
  reading: MentionReading | undefined,
  at: number,
): void {
  const shadows = shadowsOf(kit, live.brandId);
  if (shadows.length === 0 || reading === undefined) return;
  for (const { version, run, besideLive } of shadows) {
    if (besideLive && version.protocol.id !== live.protocol.id) continue;
    const row: ShadowCasesTable = {
      case_id: step.state.case,
      brand: live.brandId,
      hash: version.hash,
      run,
      brand_revision: version.brandRevision,
      state: "null",
      wake_at: null,
      differs: 0,
      failed: null,
    };
    const opening = { case: step.state.case, ...reading };
    keep(kit, row, step.decision, () => openCase(version.program, opening, at, UNTRACED), at);
  }
}

/** Takes into the shadows of a case what came into it; `decision` is the case's own. Inside the turn's write. */
export function moveShadows(
  kit: ShadowKit,
  of: { readonly id: string; readonly brand: string },
  decision: Decision,
  came: { readonly input: JournalInput; readonly reading?: MentionReading },
  at: number,
): void {
  const shadows = shadowsOf(kit, of.brand);
  if (shadows.length === 0 || "moved" in came.input) return;
  const { input, reading } = came;
  const event = "mention" in input ? { type: "mention", id: input.mention[1] } : input.event;
  for (const row of kit.statements.loadShadowCases(of.id)) {
    if (!shadows.some(({ version, run }) => version.hash === row.hash && run === row.run)) continue;
    const step = (): Step => {
      const { program } = kit.programs.pinned(row.brand, row.hash, row.brand_revision);
      const facts = reading === undefined ? {} : { facts: reading };
      return advance(program, stateIn(row), { event, ...facts }, at, UNTRACED);
    };
    keep(kit, row, decision, step, at);
  }
}

/** Compares, and keeps what came of a step. Only the step may fail: what the database refuses is the turn's own trouble. */
function keep(kit: ShadowKit, row: ShadowCasesTable, live: Decision, take: () => Step, at: number): void {
  const { statements, log, signals } = kit;
  let step: Step;
  try {
    step = take();
  } catch (error) {
    log.warn(
      { err: error, case: row.case_id, version: row.hash },
      "a shadow failed in a case; it leaves the case alone",
    );
    const failed = error instanceof Error ? error.message : String(error);
    statements.putShadowCase({ ...row, wake_at: null, failed });
    return;
  }
  // A wake-up that stays overdue without firing anything would be asked for again at once, for ever.
  const wakeAt = step.wakeAt !== null && step.wakeAt <= at ? at + POSTPONED_MS : step.wakeAt;
  const state = JSON.stringify(step.state);
  statements.putShadowCase({ ...row, state, wake_at: wakeAt, differs: differences(live, decisionOf(step.state)) });
  const { case_id, hash, run } = row;
  for (const { key, type, params } of step.effects) {
    const effect = { case_id, hash, run, key, type, params: JSON.stringify(params), at };
    statements.insertShadowEffect(effect, VERSIONS.shadowEffects);
  }
  if (wakeAt !== null) signals.wakeWanted(wakeAt);
}

/** One bit for each question, in their order, that the two answer differently. */
export function differences(live: Decision, shadow: Decision): number {
  return QUESTIONS.reduce(
    (bits, { field }, place) => (answerWord(live[field]) === answerWord(shadow[field]) ? bits : bits | (1 << place)),
    0,
  );
}

/** A shadow that cannot even be loaded is left aside. */
function shadowsOf({ programs, log }: ShadowKit, brand: string): readonly Shadow[] {
  try {
    return programs.shadows(brand);
  } catch (error) {
    log.error({ err: error, brand }, "the shadows of a brand cannot be loaded; they do not run");
    return [];
  }
}
