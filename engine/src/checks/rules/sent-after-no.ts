import type { Action } from "../../protocol/machine.ts";
import type { Protocol } from "../../protocol/protocol.ts";
import { ACTIONS } from "../../vocabulary/actions.ts";
import { ancestorsOf, entriesOf, entriesOfFallback, entriesOfStart, isInside } from "../chart/entry.ts";
import type { Chart, ChartState, Move } from "../chart/chart.ts";
import { called, occasion, placeOf, placeOfMove } from "../chart/words.ts";
import { isLeaf, type Known } from "../flow/flow.ts";
import { answersWithin, RESPOND, respondAfter, respondAnswers } from "../flow/respond.ts";
import { exitsOf } from "../flow/ways.ts";
import type { Rule, Subject } from "../rule.ts";

const SENDING = ["reply", "react", "handoff", "offer"] as const;
type Sending = (typeof SENDING)[number];

/** An action that speaks to the author, where it stands, and what may be decided just before it. */
interface Sent {
  readonly type: Sending;
  readonly at: string;
  readonly where: string;
  readonly state: ChartState;
  known: Known;
}

/** Where several tracks of a parallel state answer side by side, what one sends after another's “no” may be missed. */
export const sentAfterNo: Rule<Subject> = {
  code: "sent-after-no",
  title: "Something is sent after “no”",
  why: "Somebody whom the protocol had decided to leave alone hears from the brand all the same.",
  mend: "Decide `respond: yes` before it, or do not send it on this path.",
  check(subject) {
    return sentIn(subject).flatMap(({ type, at, where, state, known }) => {
      if ((known & RESPOND.no) === 0) return [];
      const certain = known === RESPOND.no && !isBesideOthers(state, subject.chart);
      return {
        severity: certain ? "error" : "warning",
        certain,
        at,
        message: `${where}: “${ACTIONS[type].title}” ${certain ? "comes" : "may come"} after it was decided not to respond.`,
      };
    });
  },
};

function sentIn({ chart, protocol }: Subject): Sent[] {
  const answers = respondAnswers(chart);
  const sent = new Map<Action, Sent>();
  const note = (from: Known, steps: readonly Doing[]): void => {
    let known = from;
    for (const [index, { action, at, where, state }] of steps.entries()) {
      const type = SENDING.find((each) => each === action.type);
      if (type !== undefined && !steps.slice(index + 1).some((later) => decidesYes(later.action))) {
        const before = sent.get(action);
        if (before === undefined) sent.set(action, { type, at, where, state, known });
        else before.known |= known;
      }
      known = respondAfter(known, action);
    }
  };
  for (const { states } of entriesOfStart(chart.root)) note(RESPOND.undecided, entering(states));
  if (chart.fallback !== null)
    for (const { states } of entriesOfFallback(chart.root, chart.fallback))
      note(answers.afterFailure(), entering(states));
  for (const leaf of chart.states.filter((state) => isLeaf(state) && answers.reached(state)))
    note(answers.at(leaf) | RESPOND.undecided, [leaf, ...ancestorsOf(leaf)].flatMap(leaving));
  for (const move of chart.moves.filter((each) => answers.made(each))) {
    const before = exitsOf(move).reduce(respondAfter, answers.before(move));
    const way = making(move, protocol);
    const entries = entriesOf(move).filter(({ recalled }) => recalled === null || answers.reached(recalled));
    if (entries.length === 0) note(before, way);
    for (const { states } of entries) note(before, [...way, ...entering(states)]);
  }
  return [...sent.values()];
}

/** An action with where it stands, in the order in which a move carries them out. */
type Doing = Pick<Sent, "at" | "where" | "state"> & { readonly action: Action };

const leaving = (state: ChartState): Doing[] =>
  state.exit.map((action) => ({
    action,
    state,
    at: `${placeOf(state)}.exit`,
    where: `On leaving ${called(state)}`,
  }));

const making = (move: Move, protocol: Protocol): Doing[] =>
  move.actions.map((action) => ({
    action,
    state: move.source,
    at: placeOfMove(move),
    where: `${called(move.source)} ${occasion(move, protocol)}`,
  }));

const entering = (states: readonly ChartState[]): Doing[] =>
  states.flatMap((state) =>
    [...state.entry, ...state.beginning].map((action) => ({
      action,
      state,
      at: `${placeOf(state)}.entry`,
      where: `On entry to ${called(state)}`,
    })),
  );

/** What is decided later in the same move counts: nothing leaves the house before the move is over. */
const decidesYes = ({ type, params }: Action): boolean => type === "decide" && params?.["respond"] === "yes";

/** Do other tracks answer whether to respond while this state is active? */
function isBesideOthers(state: ChartState, chart: Chart): boolean {
  return ancestorsOf(state).some(
    (up) =>
      up.type === "parallel" &&
      up.children.some((region) => region !== state && !isInside(state, region) && answersWithin(region, chart)),
  );
}
