import type { Standing } from "../compile/interpreter.ts";
import type { Program } from "../compile/program.ts";
import type { Decision, EarlierAnswer } from "../vocabulary/decision.ts";
import type { Facts } from "../vocabulary/facts.ts";
import { decisionOf, earlierOf } from "./remembered-decision.ts";
import { factsOf } from "./remembered-facts.ts";
import { timersOf } from "./remembered-timers.ts";
import type { CaseState, PendingOffer } from "./step.ts";
import type { Timer } from "./timer.ts";

/** What a case remembers between steps, each part whole; `standing` is null before the first. */
export interface Memory extends Pick<
  CaseState,
  "v" | "version" | "case" | "step" | "fallback" | "clocks" | "vars" | "recentEvents"
> {
  readonly facts: Facts;
  readonly decision: Decision;
  readonly earlier: readonly EarlierAnswer[];
  readonly timers: readonly Timer[];
  readonly pendingOffer: PendingOffer | null;
  readonly incidents: readonly string[];
  readonly standing: Standing | null;
}

/** What a case remembers once it has taken a step. */
export interface LiveCase extends Memory {
  readonly standing: Standing;
}

/** The memory of an open case. */
export function recall(program: Program, state: CaseState): LiveCase {
  const { v, version, case: id, step, fallback, clocks, vars, recentEvents, snapshot, active, outcome } = state;
  return {
    v,
    version,
    case: id,
    step,
    fallback,
    facts: factsOf(state),
    decision: decisionOf(state),
    earlier: earlierOf(state),
    clocks,
    vars,
    timers: timersOf(program, state),
    pendingOffer: state.pendingOffer ?? null,
    incidents: state.incidents ?? [],
    recentEvents,
    standing: { snapshot, active, outcome, done: false },
  };
}
