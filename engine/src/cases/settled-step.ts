import type { Standing } from "../compile/interpreter.ts";
import type { Decision } from "../vocabulary/decision.ts";
import type { Facts } from "../vocabulary/facts.ts";
import { rememberDecision } from "./remembered-decision.ts";
import { rememberFacts } from "./remembered-facts.ts";
import type { CaseEvent, CaseState, Step, Timer, TraceEntry } from "./step.ts";
import type { Turn } from "./turn.ts";

/** What a case remembers when a step begins; `standing` is null before the first. */
export type Memory = Omit<CaseState, "snapshot" | "active" | "outcome" | "status" | "facts" | "decided"> & {
  readonly facts: Facts;
  readonly decision: Decision;
  readonly standing: Standing | null;
};

/** How many event ids a case remembers, to take each event once. */
const REMEMBERED_EVENTS = 200;

/** The earliest moment at which one of the timers is due. */
export const wakeAt = (timers: readonly Timer[]): number | null =>
  timers.length === 0 ? null : Math.min(...timers.map((timer) => timer.at));

/** The step that a turn has come to: what it changed, kept beside what the case remembered. */
export function stepOf(memory: Memory, turn: Turn, standing: Standing, event: CaseEvent, fallback: boolean): Step {
  const timers = standing.done ? [] : turn.timers.toSorted((a, b) => a.at - b.at);
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
    earlier: turn.earlier,
    clocks: turn.clocks,
    vars: turn.vars,
    timers,
    pendingOffer: turn.pendingOffer,
    incidents: turn.incidents,
    recentEvents: seen,
    snapshot: standing.snapshot,
  };
  return {
    state,
    decision: turn.decision,
    effects: turn.effects,
    wakeAt: wakeAt(timers),
    trace: standing.done ? withoutTheEnd(turn.trace) : turn.trace,
  };
}

/** XState leaves every state when a chart ends; a reader wants to see the case where it ended. */
function withoutTheEnd(trace: readonly TraceEntry[]): readonly TraceEntry[] {
  const isEnd = (entry: TraceEntry): boolean =>
    entry.kind === "left" || (entry.kind === "timer" && entry.change === "cancelled");
  return trace.slice(0, trace.findLastIndex((entry) => !isEnd(entry)) + 1);
}
