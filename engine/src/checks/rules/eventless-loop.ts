import type { Chart, ChartState, Move } from "../chart/chart.ts";
import { entriesOf } from "../chart/entry.ts";
import { canRest, canReturnChanged, covers, eventlessFrom, movesFrom } from "../chart/selection.ts";
import { calledAll, placeOf } from "../chart/words.ts";
import { isLeaf } from "../flow/flow.ts";
import type { Rule, Subject } from "../rule.ts";
import { cyclesOf } from "../chart/cycles.ts";

export const eventlessLoop: Rule<Subject> = {
  code: "eventless-loop",
  title: "A loop that needs no event",
  why: "The case goes round and round at once, is stopped, and a person has to answer by hand what the protocol should have.",
  mend: "Let one of the transitions wait for an event or a delay, or lead it elsewhere.",
  check({ chart, settled }) {
    const leaves = chart.states.filter((state) => isLeaf(state) && settled.reached(state));
    const next = new Map(leaves.map((leaf) => [leaf, nextAtOnce(leaf)]));
    const trapped = trappedLeaves(leaves, chart);
    return cyclesOf(leaves, (leaf) => next.get(leaf) ?? []).map((cycle) => {
      const certain = cycle.every((leaf) => trapped.has(leaf));
      const names = calledAll(cycle);
      return {
        severity: certain ? "error" : "warning",
        certain,
        at: placeOf(cycle[0] as ChartState),
        message: certain
          ? `A case that comes to ${names} never comes to rest: no condition and no event stops the round.`
          : `A case in ${names} may go round at once without end, if the conditions allow it.`,
      };
    });
  },
};

/** The innermost states that a case can be in after one move without an event; where it was already does not count. */
function nextAtOnce(leaf: ChartState): ChartState[] {
  const ended = movesWhenDone(leaf).flatMap((move) => entriesOf(move).flatMap(({ states }) => states.filter(isLeaf)));
  const moved = eventlessFrom(leaf).flatMap((move) => [
    ...(canReturnChanged(leaf, move) ? [leaf] : []),
    ...entriesOf(move).flatMap(({ states }) => states.filter((state) => isLeaf(state) && state !== leaf)),
  ]);
  return [...moved, ...ended];
}

/** The moves that may follow when a final state ends what is around it: `*` catches that as well. */
function movesWhenDone(leaf: ChartState): Move[] {
  if (leaf.type !== "final") return [];
  return movesFrom(leaf).filter(({ kind, name }) => kind === "done" || (kind === "on" && covers(name, DONE)));
}

/** What the events begin with that XState raises when a state is done. */
const DONE = "xstate.done.state";

/** The states from which every eventless move leads to another such state, and one of them is always made. */
function trappedLeaves(leaves: readonly ChartState[], chart: Chart): ReadonlySet<ChartState> {
  const trapped = new Set(leaves.filter((leaf) => !canRest(leaf, chart)));
  const escapes = (leaf: ChartState): boolean =>
    eventlessFrom(leaf).some((move) => {
      const entries = entriesOf(move);
      return (
        entries.length > 0 &&
        !entries.every(({ states, recalled }) => recalled === null && states.some((state) => trapped.has(state)))
      );
    });
  for (let found = [...trapped].filter(escapes); found.length > 0; found = [...trapped].filter(escapes))
    for (const leaf of found) trapped.delete(leaf);
  return trapped;
}
