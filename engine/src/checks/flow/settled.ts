import type { Action } from "../../protocol/machine.ts";
import type { Protocol } from "../../protocol/protocol.ts";
import { QUESTIONS, type DecisionField } from "../../vocabulary/decision.ts";
import type { Chart, ChartState } from "../chart/chart.ts";
import { isInside } from "../chart/entry.ts";
import { named } from "../../protocol/named.ts";
import { answer, type Answered, type Known } from "./flow.ts";

const FIELDS = QUESTIONS.map(({ field }) => field);
const ALL = (1 << FIELDS.length) - 1;
/** One bit more than any set of fields has. */
const NOTHING = 1 << FIELDS.length;

const bits = (...fields: readonly DecisionField[]): Known =>
  fields.reduce((all, field) => all | (1 << FIELDS.indexOf(field)), 0);

/** The fields that are missing in a set of bits. */
export function fieldsMissing(known: Known): DecisionField[] {
  return FIELDS.filter((field) => (known & bits(field)) === 0);
}

/**
 * Which of the five questions are answered for certain in every state. An answer stays, so that all that is known when a
 * state is entered holds as long as it is active, and regions add theirs together.
 */
export function certainlySettled(chart: Chart, protocol: Protocol): Answered {
  return answer(chart, {
    nothing: NOTHING,
    atStart: 0,
    either: (a, b) => a & b,
    together: (_, regions) => [...regions.values()].reduce((all, value) => all | value, 0),
    after: (known, actions) => known | settledBy(actions, protocol),
    recall: (known, recalled) => known | recalled,
    afterFailure: () => ALL,
  });
}

/** Which of them may be answered in a state, on some path. What is done on the way out of a state counts from the start. */
export function possiblySettled(chart: Chart, protocol: Protocol): Answered {
  const byExits = settledBy(
    chart.states.flatMap((state) => state.exit),
    protocol,
  );
  const within = new Map<ChartState, Known>();
  for (const state of chart.states)
    if (state.type === "parallel") within.set(state, settledBy(actionsWithin(state, chart), protocol));
  return answer(chart, {
    nothing: NOTHING,
    atStart: byExits,
    either: (a, b) => a | b,
    together: (parallel, regions) =>
      [...regions.values()].reduce((all, value) => all | value, within.get(parallel) ?? 0),
    after: (known, actions) => known | settledBy(actions, protocol),
    recall: (known) => known,
    afterFailure: () => ALL,
  });
}

function actionsWithin(outer: ChartState, chart: Chart): Action[] {
  return chart.states
    .filter((state) => isInside(state, outer))
    .flatMap((state) => [
      ...state.entry,
      ...state.beginning,
      ...state.exit,
      ...state.moves.flatMap((move) => move.actions),
    ]);
}

function settledBy(actions: readonly Action[], protocol: Protocol): Known {
  return actions.reduce((all, action) => all | settledByOne(action, protocol), 0);
}

/** What an action answers, as `cases/actions.ts` carries it out. */
function settledByOne({ type, params = {} }: Action, { clocks }: Protocol): Known {
  if (type === "decide")
    return params["respond"] === "no" ? ALL : bits(...FIELDS.filter((field) => params[field] !== undefined));
  if (type === "lead") return bits("lead");
  if (type === "reply") return bits("respond", "channel");
  if (type === "handoff") return bits("offline");
  const starts = type === "startClock" || type === "restartClock";
  return starts && named(clocks, params["clock"])?.answers === "due" ? bits("due") : 0;
}
