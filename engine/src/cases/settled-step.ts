import type { Standing } from "../compile/interpreter.ts";
import type { Memory } from "./memory.ts";
import { rememberEarlier, rememberDecision } from "./remembered-decision.ts";
import { rememberFacts } from "./remembered-facts.ts";
import { rememberTimers, wakeAtOf } from "./remembered-timers.ts";
import type { CaseEvent, CaseState, Step, TraceEntry } from "./step.ts";
import type { Turn } from "./turn.ts";

/** How many event ids a case remembers, to take each event once. */
const REMEMBERED_EVENTS = 200;

/** The step that a turn has come to: what it changed, kept beside what the case remembered. */
export function stepOf(memory: Memory, turn: Turn, standing: Standing, event: CaseEvent, fallback: boolean): Step {
  const timers = standing.done ? [] : rememberTimers(turn.program, turn.timers);
  const seen =
    event.id === undefined ? memory.recentEvents : [...memory.recentEvents, event.id].slice(-REMEMBERED_EVENTS);
  const state: CaseState = {
    v: 1,
    version: memory.version,
    case: memory.case,
    step: memory.step + 1,
    status: standing.done ? "done" : "open",
    active: standing.active,
    outcome: standing.outcome,
    ...(standing.output === undefined ? {} : { output: standing.output }),
    fallback,
    facts: rememberFacts(turn.facts),
    decided: rememberDecision(turn.decision),
    ...(turn.earlier.length === 0 ? {} : { earlier: rememberEarlier(turn.earlier) }),
    clocks: turn.clocks,
    vars: turn.vars,
    ...(timers.length === 0 ? {} : { timers }),
    ...(turn.pendingOffer === null ? {} : { pendingOffer: turn.pendingOffer }),
    ...(turn.incidents.length === 0 ? {} : { incidents: turn.incidents }),
    recentEvents: seen,
    snapshot: standing.snapshot,
  };
  return {
    state,
    decision: turn.decision,
    effects: turn.effects,
    wakeAt: wakeAtOf(state),
    trace: standing.done ? withoutTheEnd(turn.trace) : turn.trace,
  };
}

/** XState leaves every state when a chart ends; a reader wants to see the case where it ended. */
function withoutTheEnd(trace: readonly TraceEntry[]): readonly TraceEntry[] {
  const isEnd = (entry: TraceEntry): boolean =>
    entry.kind === "left" || (entry.kind === "timer" && entry.change === "cancelled");
  return trace.slice(0, trace.findLastIndex((entry) => !isEnd(entry)) + 1);
}
