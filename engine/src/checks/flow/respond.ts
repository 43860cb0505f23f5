import type { Action } from "../../protocol/machine.ts";
import type { Chart, ChartState } from "../chart/chart.ts";
import { isInside } from "../chart/entry.ts";
import { answer, type Answered, type Known } from "./flow.ts";

/** What "should we respond?" may have been answered last, as bits. */
export const RESPOND = { undecided: 1, no: 2, yes: 4 } as const;

/**
 * Which answers to "should we respond?" a case may have in every state. The last answer counts; in a parallel state it is
 * the one of the region that answers at all, and either when several do.
 */
export function respondAnswers(chart: Chart): Answered {
  const answering = new Set(chart.states.filter((state) => answersWithin(state, chart)));
  return answer(chart, {
    nothing: 0,
    atStart: RESPOND.undecided,
    either: (a, b) => a | b,
    together(_, regions) {
      const telling = [...regions].filter(([region]) => answering.has(region));
      return (telling.length === 0 ? [...regions] : telling).reduce((all, [, value]) => all | value, 0);
    },
    after: (known, actions) => actions.reduce(respondAfter, known),
    recall: (known) => known,
    afterFailure: (resting) => resting | RESPOND.undecided,
  });
}

/** The answers that may hold after an action. */
export function respondAfter(known: Known, { type, params = {} }: Action): Known {
  if (type === "reply") return RESPOND.yes;
  if (type !== "decide") return known;
  if (params["respond"] === "no") return RESPOND.no;
  return params["respond"] === "yes" ? RESPOND.yes : known;
}

/** Does anything inside a state, or the state itself, answer whether to respond? */
export function answersWithin(outer: ChartState, chart: Chart): boolean {
  return chart.states
    .filter((state) => state === outer || isInside(state, outer))
    .some((state) =>
      [...state.entry, ...state.beginning, ...state.exit, ...state.moves.flatMap((move) => move.actions)].some(
        (action) => respondAfter(RESPOND.undecided, action) !== RESPOND.undecided,
      ),
    );
}
