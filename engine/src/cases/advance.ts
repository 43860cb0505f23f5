import type { Standing } from "../compile/interpreter.ts";
import type { Program } from "../compile/program.ts";
import { ParleyError } from "../errors.ts";
import { isoInstant } from "../protocol/instant.ts";
import { NOTHING_DECIDED } from "../vocabulary/decision.ts";
import type { Facts } from "../vocabulary/facts.ts";
import { NEW_CASE } from "../vocabulary/facts/case.ts";
import type { TriageReason } from "../vocabulary/triage-reason.ts";
import { breachClock } from "./clocks.ts";
import { fallBack, takeFallback, undecidedReason } from "./fallback.ts";
import { knownAfter, type MentionReading } from "./known-after.ts";
import { recall, type LiveCase, type Memory } from "./memory.ts";
import { decisionOf } from "./remembered-decision.ts";
import { wakeAtOf } from "./remembered-timers.ts";
import { settled, stepOf, wakeOf, type LiveStep } from "./settled-step.ts";
import type { CaseEvent, CaseState, Step, StepOptions, TraceEntry } from "./step.ts";
import { eventOf } from "./timer.ts";
import { WalkingTurn } from "./walking-turn.ts";

/** Wakes a case: what is due by then happens, and nothing else. */
export const WAKE: CaseEvent = { type: "parley.wake" };

/** How many timers may fire in one step before the protocol is taken to spin. */
const MAX_TIMERS_PER_STEP = 100;

/** What opens a case: its id, and what was read in the mention. */
type Opening = { readonly case: string } & MentionReading;

/** What comes upon a case: an event, and what was read in it when it is a mention. */
interface Input {
  readonly event: CaseEvent;
  readonly facts?: MentionReading;
}

/** What comes into a step: an event, and what triage rests on when it is a mention. */
interface Arrival extends StepOptions {
  readonly event: CaseEvent;
  readonly because: readonly TriageReason[];
}

/** Opens a case for a mention at an instant (epoch ms). The same inputs give the same step. */
export function openCase(program: Program, opening: Opening, at: number, options: StepOptions = {}): Step {
  return stepOf(program, openLive(program, opening, at, options));
}

/** As `openCase`, for a case that stays in memory. */
export function openLive(program: Program, opening: Opening, at: number, options: StepOptions = {}): LiveStep {
  const { case: id, mention, author, triage, similar, channel, because } = opening;
  const facts: Facts = {
    mention,
    author,
    triage,
    similar,
    channel,
    case: { id, openedAt: isoInstant(at), ...NEW_CASE },
  };
  const vars = Object.fromEntries(
    Object.entries(program.protocol.variables).map(([name, { initial }]) => [name, initial]),
  );
  const memory: Memory = {
    v: 1,
    version: program.version,
    case: id,
    step: -1,
    fallback: false,
    facts,
    decision: NOTHING_DECIDED,
    earlier: [],
    clocks: {},
    vars,
    timers: [],
    pendingOffer: null,
    incidents: [],
    recentEvents: [],
    standing: null,
  };
  return settle(program, memory, { event: { type: "mention", id: mention.id }, because, ...options }, at);
}

/**
 * Takes an event into a case at an instant (epoch ms). Timers due by then fire first, in order. An event whose id the
 * case has seen, or any event after its end, changes nothing. Time that runs back makes nothing due and does no harm.
 */
export function advance(program: Program, state: CaseState, input: Input, at: number, options: StepOptions = {}): Step {
  if (state.version !== program.version)
    throw new ParleyError(
      "PARLEY_STATE_FOREIGN",
      `This case belongs to version ${state.version.slice(0, 12)} of its protocol, not to ${program.version.slice(0, 12)}.`,
      { kind: "operational", hint: "Load the version that it is pinned to, or move the case with moveCase." },
    );
  const { recentEvents, status } = state;
  const idle = whyIdle({ recentEvents, done: status === "done", wakeAt: wakeAtOf(state) }, input.event, at);
  if (idle === null) return stepOf(program, take(program, recall(program, state), input, at, options));
  return { state, decision: decisionOf(state), effects: [], wakeAt: wakeAtOf(state), trace: [idle] };
}

/** As `advance`, for a case of this program that stays in memory. */
export function advanceLive(
  program: Program,
  live: LiveCase,
  input: Input,
  at: number,
  options: StepOptions = {},
): LiveStep {
  const { recentEvents, standing } = live;
  const idle = whyIdle({ recentEvents, done: standing.done, wakeAt: wakeOf(live) }, input.event, at);
  return idle === null ? take(program, live, input, at, options) : { live, effects: [], trace: [idle] };
}

/** What a case says of an event that changes nothing; null when it may. */
function whyIdle(
  {
    recentEvents,
    done,
    wakeAt,
  }: { readonly done: boolean; readonly wakeAt: number | null } & Pick<CaseState, "recentEvents">,
  { type, id }: CaseEvent,
  at: number,
): TraceEntry | null {
  const ignored = (reason: string): TraceEntry => ({ kind: "ignored", event: type, reason });
  if (id !== undefined && recentEvents.includes(id)) return ignored("this event was taken before");
  if (done) return ignored("the case has finished");
  return type === WAKE.type && (wakeAt ?? Infinity) > at ? ignored("nothing is due") : null;
}

function take(program: Program, live: LiveCase, { event, facts }: Input, at: number, options: StepOptions): LiveStep {
  const known = knownAfter(program, live.facts, event, facts);
  return settle(program, { ...live, facts: known.facts }, { event, because: known.because, ...options }, at);
}

/** Runs the step; one that fails is undone and the fallback runs instead, one that rests undecided goes on there. */
function settle(program: Program, memory: Memory, arrival: Arrival, at: number): LiveStep {
  const { event } = arrival;
  const turn = new WalkingTurn(program, memory, event, at, arrival.trace ?? true);
  const standing = attempt(turn, memory, arrival);
  if (standing === null || turn.failure !== null)
    return fallBack(memory, turn, event, turn.failure ?? "the chart could not be walked");
  const undecided = undecidedReason(turn);
  if (undecided === null) return settled(memory, turn, standing, event, memory.fallback);
  return takeFallback(memory, turn, standing, event, undecided);
}

/** Walks the chart; null, with the failure in the turn, when the protocol itself makes that impossible. */
function attempt(turn: WalkingTurn, memory: Memory, arrival: Arrival): Standing | null {
  try {
    return walk(turn, memory, arrival);
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    turn.failure = error.message;
    return null;
  }
}

function walk(turn: WalkingTurn, memory: Memory, { event, because }: Arrival): Standing {
  const { interpreter } = turn.program;
  if (memory.standing === null) {
    turn.take(event, because);
    return interpreter.start(turn);
  }
  let standing = fireTimers(turn, memory.standing);
  if (event.type !== WAKE.type && !standing.done && turn.failure === null) {
    turn.take(event, because);
    standing = interpreter.send(standing.snapshot, event.type, turn);
    if (!turn.moved)
      turn.trace.push({ kind: "ignored", event: event.type, reason: "nothing in the chart waits for it here" });
  }
  return standing;
}

/** Fires what is due, the earliest first; a timer that an earlier one cancels does not fire. */
function fireTimers(turn: WalkingTurn, from: Standing): Standing {
  let standing = from;
  for (let fired = 0; !standing.done && turn.failure === null; fired += 1) {
    const due = turn.timers.filter((timer) => timer.at <= turn.now).toSorted((a, b) => a.at - b.at)[0];
    if (due === undefined) return standing;
    if (fired >= MAX_TIMERS_PER_STEP) {
      turn.failure = `more than ${MAX_TIMERS_PER_STEP} timers were due at once`;
      return standing;
    }
    turn.drop(due);
    const event = eventOf(due);
    turn.take({ type: event });
    if (due.kind === "clock") breachClock(turn, due.id.slice("clock.".length));
    standing = turn.program.interpreter.send(standing.snapshot, event, turn);
    if (!turn.moved) turn.trace.push({ kind: "ignored", event, reason: "nothing in the chart waits for it here" });
  }
  return standing;
}
