import type { Effect, Step } from "@parley/engine";
import type { CasesTable } from "../../store/tables.ts";
import type { Actor } from "../caller.ts";
import { versionOfCase } from "../cases/kept-case.ts";
import { stateIn } from "../kept.ts";
import type { JournalInput } from "../record/journal-input.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import { keepDeskCase, type DeskStep } from "./keep-desk.ts";
import { closePapers, keepPapers, withDraftsTaken } from "./keep-papers.ts";

type Came = { readonly input: JournalInput; readonly actor: Actor | null };

/** Puts the first step of a case on the desk: its place in the queue, its drafts, what it asks approval for. */
export function openOnDesk(kit: TurnKit, brand: string, step: Step, came: Came, at: number): void {
  if (step.state.status === "done") return;
  const deskStep = deskStepOf(brand, step, came, at);
  keepPapers(kit, deskStep);
  keepDeskCase(kit, deskStep);
}

/** Brings the desk up to date with a further step; the result is the step's effects as they go out. */
export function keepOnDesk(kit: TurnKit, row: CasesTable, step: Step, came: Came, at: number): readonly Effect[] {
  const deskStep = deskStepOf(row.brand, step, came, at);
  const effects = withDraftsTaken(kit, deskStep);
  // A move changes what the case listens to, not what people were asked: only its end closes anything.
  if (step.state.version === row.protocol_hash || step.state.status === "done")
    closePapers(kit, {
      ...deskStep,
      before: () => stateIn(row),
      version: () => versionOfCase(kit.programs, row),
    });
  if (step.state.status === "open") keepPapers(kit, deskStep);
  keepDeskCase(kit, deskStep);
  return effects;
}

const deskStepOf = (brand: string, step: Step, { input, actor }: Came, at: number): DeskStep => ({
  brand,
  step,
  event: "event" in input ? input.event : null,
  actor,
  at,
});
