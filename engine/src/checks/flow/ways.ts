import type { Action } from "../../protocol/machine.ts";
import type { Chart, ChartState, Move } from "../chart/chart.ts";
import { ancestorsOf, domainOf, entriesOf, isInside, leavesOf, type Entry } from "../chart/entry.ts";

/** Where a move is made from, with all that bears on what is known there. */
export interface Way {
  readonly move: Move;
  /** What is known inside it is all that counts: the outermost parallel state around the source, or else the source. */
  readonly scope: ChartState;
  readonly exits: readonly Action[];
  readonly entries: readonly Entry[];
  /** The turn in which it was last followed. */
  followed: number;
}

/** Ways whose scopes have the same number of innermost states, the smallest first. */
export function waysBySize({ moves, states, root }: Chart): Way[][] {
  const sizes = new Map(states.map((state) => [state, leavesOf(state).length]));
  const groups = new Map<number, Way[]>();
  for (const move of moves) {
    if (move.behind !== null) continue;
    const way = wayOf(move, root);
    const size = sizes.get(way.scope) ?? 0;
    const group = groups.get(size);
    if (group === undefined) groups.set(size, [way]);
    else group.push(way);
  }
  return [...groups].toSorted(([a], [b]) => a - b).map(([, ways]) => ways);
}

/** What a history state recalls may have changed anywhere. */
function wayOf(move: Move, root: ChartState): Way {
  const around = ancestorsOf(move.source).findLast((state) => state.type === "parallel");
  const entries = entriesOf(move);
  const recalls = entries.some(({ recalled }) => recalled !== null);
  return { move, scope: recalls ? root : (around ?? move.source), exits: exitsOf(move), entries, followed: 0 };
}

/** What is done on the way out for certain: by the states between a move's source and what it stays inside. */
export function exitsOf(move: Move): Action[] {
  const domain = domainOf(move);
  const recalls = move.targets.some((target) => target.type === "history");
  if (domain === null || (recalls && move.targets.some((target) => isInside(move.source, target.parent ?? target))))
    return [];
  return [move.source, ...ancestorsOf(move.source)]
    .filter((state) => isInside(state, domain))
    .flatMap((state) => state.exit);
}
