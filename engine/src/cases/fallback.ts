import { FALLBACK_EVENT } from "../compile/bind.ts";
import type { Standing } from "../compile/interpreter.ts";
import { ParleyError } from "../errors.ts";
import { undecidedFields } from "../vocabulary/decision.ts";
import { breachClock } from "./clocks.ts";
import { handOver } from "./lead.ts";
import { answerOffer } from "./offer.ts";
import type { Memory } from "./memory.ts";
import { settled, type LiveStep } from "./settled-step.ts";
import type { CaseEvent } from "./step.ts";
import type { Turn } from "./turn.ts";
import { WalkingTurn } from "./walking-turn.ts";

/** What is answered for a case that nobody answers for. */
const FALLBACK_ANSWERS = { respond: "yes", due: "none", lead: "duty", channel: "private", offline: "none" } as const;

/** Why a turn that has come to rest may not rest there; null when it may. */
export function undecidedReason(turn: Turn): string | null {
  if (!turn.program.decides) return null;
  const fields = undecidedFields(turn.decision);
  return fields.length === 0 ? null : `at rest with ${fields.join(", ")} undecided`;
}

/** Undoes a step that failed, and takes the fallback instead: its trace is kept. What was due or approved stays so. */
export function fallBack(memory: Memory, failed: WalkingTurn, event: CaseEvent, reason: string): LiveStep {
  const { program, now } = failed;
  const timers = memory.timers.filter((timer) => timer.at > now);
  const turn = new WalkingTurn(program, { ...memory, timers }, event, now, failed.telling);
  turn.trace.push(...failed.trace.filter((entry) => entry.kind !== "effect"));
  for (const timer of memory.timers)
    if (timer.kind === "clock" && timer.at <= now) breachClock(turn, timer.id.slice("clock.".length));
  answerOffer(turn, event);
  handOver(turn, event);
  return takeFallback(memory, turn, memory.standing ?? startingPoint(failed), event, reason);
}

/**
 * Nobody is left undecided: the case goes to the protocol's fallback state or, where there is none or that fails as well,
 * to the duty lead as it stands.
 */
export function takeFallback(
  memory: Memory,
  turn: WalkingTurn,
  from: Standing,
  event: CaseEvent,
  reason: string,
): LiveStep {
  turn.trace.push({ kind: "fallback", reason });
  const { program } = turn;
  if (program.protocol.onError !== undefined && !from.done) {
    const attempt = turn.copy();
    const standing = inFallbackState(attempt, from);
    if (standing !== null) {
      answerTheRest(attempt, reason);
      return settled(memory, attempt, standing, event, true);
    }
    turn.trace.push({ kind: "fallback", reason: `the fallback state failed as well: ${attempt.failure}` });
  }
  answerTheRest(turn, reason);
  if (program.decides) turn.effect("notify", { lead: "duty", text: `Please decide this one by hand: ${reason}` });
  return settled(memory, turn, from, event, true);
}

/** Goes to the fallback state; null, with the failure in the turn, when that cannot be done. */
function inFallbackState(turn: WalkingTurn, from: Standing): Standing | null {
  try {
    const standing = turn.program.interpreter.send(from.snapshot, FALLBACK_EVENT, turn);
    return turn.failure === null ? standing : null;
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    turn.failure = error.message;
    return null;
  }
}

function answerTheRest(turn: Turn, reason: string): void {
  if (!turn.program.decides) return;
  for (const field of undecidedFields(turn.decision)) turn.answer(field, FALLBACK_ANSWERS[field], reason);
}

/** The chart's first states with every transition refused: a place from which a failed opening can fall back. */
function startingPoint(failed: WalkingTurn): Standing {
  failed.failure ??= "undecided";
  return failed.program.interpreter.start(failed);
}
