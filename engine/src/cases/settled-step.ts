import type { Standing } from "../compile/interpreter.ts";
import type { Program } from "../compile/program.ts";
import type { LiveCase, Memory } from "./memory.ts";
import { rememberEarlier, rememberDecision } from "./remembered-decision.ts";
import { rememberFacts } from "./remembered-facts.ts";
import { rememberTimers } from "./remembered-timers.ts";
import type { CaseEvent, CaseState, Effect, Step, TraceEntry } from "./step.ts";
import { withoutTheEnd } from "./told.ts";
import type { Turn } from "./turn.ts";

/** How many event ids a case remembers, to take each event once. */
const REMEMBERED_EVENTS = 200;

/** What a step has come to, each part whole: who takes the next one at once need not put a state together and read it again. */
export interface LiveStep {
  readonly live: LiveCase;
  readonly effects: readonly Effect[];
  readonly trace: readonly TraceEntry[];
}

/** What a turn has come to: what it changed, beside what the case remembered. */
export function settled(memory: Memory, turn: Turn, standing: Standing, event: CaseEvent, fallback: boolean): LiveStep {
  const { facts, decision, earlier, clocks, vars, timers, pendingOffer, incidents } = turn;
  const { version, case: id, step, recentEvents: seen } = memory;
  const live: LiveCase = {
    v: 1,
    version,
    case: id,
    step: step + 1,
    fallback,
    facts,
    decision,
    earlier,
    clocks,
    vars,
    timers: standing.done ? [] : timers.toSorted((a, b) => a.at - b.at),
    pendingOffer,
    incidents,
    recentEvents: event.id === undefined ? seen : [...seen.slice(1 - REMEMBERED_EVENTS), event.id],
    standing,
  };
  return { live, effects: turn.effects, trace: standing.done ? withoutTheEnd(turn.trace) : turn.trace };
}

/** When a case next wants to be woken, in epoch ms; null when it waits for no time to come. */
export const wakeOf = ({ timers: [next] }: LiveCase): number | null => next?.at ?? null;

/** A step with its state as it is kept. */
export function stepOf(program: Program, { live, effects, trace }: LiveStep): Step {
  const { version, case: id, step, fallback, standing, earlier, clocks, vars, pendingOffer, incidents } = live;
  const timers = rememberTimers(program, live.timers);
  const state: CaseState = {
    v: 1,
    version,
    case: id,
    step,
    status: standing.done ? "done" : "open",
    active: standing.active,
    outcome: standing.outcome,
    ...(standing.output === undefined ? {} : { output: standing.output }),
    fallback,
    facts: rememberFacts(live.facts),
    decided: rememberDecision(live.decision),
    ...(earlier.length === 0 ? {} : { earlier: rememberEarlier(earlier) }),
    clocks,
    vars,
    ...(timers.length === 0 ? {} : { timers }),
    ...(pendingOffer === null ? {} : { pendingOffer }),
    ...(incidents.length === 0 ? {} : { incidents }),
    recentEvents: live.recentEvents,
    snapshot: standing.snapshot,
  };
  return { state, decision: live.decision, effects, wakeAt: wakeOf(live), trace };
}
