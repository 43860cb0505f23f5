import type { Protocol } from "../../protocol/protocol.ts";
import { clockDue } from "../../vocabulary/events.ts";
import type { ChartState, Move } from "../chart/chart.ts";
import { ancestorsOf, leavesOf } from "../chart/entry.ts";
import { catcherOf, covers } from "../chart/selection.ts";
import { called, occasion, placeOfMove } from "../chart/words.ts";
import type { Rule, Subject } from "../rule.ts";

export const swallowed: Rule<Subject> = {
  code: "swallowed",
  title: "A way on that is swallowed inside",
  why: "The time limit around several states looks as if it helped everybody; for some it passes, and nothing happens.",
  mend: "Name the events instead of `*`, which catches delays and clocks too, or put the time limit where it is caught.",
  check({ chart, protocol, settled }) {
    return chart.moves.flatMap((move) => {
      if (move.behind !== null || !settled.reached(move.source)) return [];
      const never = !settled.made(move);
      const catches = leavesOf(move.source)
        .filter((leaf) => settled.rests(leaf))
        .flatMap((leaf) => catchInside(move, leaf) ?? [])
        .filter(({ name }) => never || (isTimed(move, protocol) && name === "*"));
      const [first] = catches;
      if (first === undefined) return [];
      const way = `${called(move.source)} ${occasion(move, protocol)}`;
      const catcher = `“${first.name}” in ${called(first.source)}`;
      return {
        severity: "warning",
        certain: true,
        at: placeOfMove(move),
        message: never
          ? `${way}: this never happens, since ${catcher} always catches it first.`
          : `${way}: this does not happen to a case in ${called(first.source)}, since ${catcher} catches it first.`,
      };
    });
  },
};

/** What catches a move's event for certain, somewhere inside its source and around an innermost state. */
function catchInside({ event, source }: Move, leaf: ChartState): Move | null {
  if (leaf === source) return null;
  const chain = [leaf, ...ancestorsOf(leaf)];
  const inside = chain.slice(0, chain.indexOf(source));
  return inside.map((state) => catcherOf(state, event)).find((move) => move !== null) ?? null;
}

/** Does a delay or a clock bring it? Whoever writes `*` is seldom thinking of those. */
function isTimed({ kind, name }: Move, { clocks }: Protocol): boolean {
  return (
    kind === "after" ||
    (kind === "on" && name !== "*" && Object.keys(clocks).some((each) => covers(name, clockDue(each))))
  );
}
