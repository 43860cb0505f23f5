import type { Chart, ChartState, Move } from "./chart.ts";
import { ancestorsOf, domainOf, entriesOf, isInside } from "./entry.ts";

/** Does a descriptor such as `clock.*` catch every event that another one stands for? */
export function covers(descriptor: string, other: string): boolean {
  if (descriptor === "*" || descriptor === other) return true;
  if (!descriptor.endsWith(".*")) return false;
  const prefix = descriptor.slice(0, -2);
  return other === prefix || other.startsWith(`${prefix}.`);
}

/** Does a state always take this event itself (null: take a move without one), so that nothing around it gets it? */
export function takesForCertain(state: ChartState, event: string | null): boolean {
  return catcherOf(state, event) !== null;
}

/** The move of a state that catches an event for certain (null: is made without one), when no other of its moves does. */
export function catcherOf({ moves }: ChartState, event: string | null): Move | null {
  const catches = ({ event: own }: Move): boolean =>
    event === null || own === null ? own === event : covers(own, event);
  return moves.find((move) => move.guard === null && catches(move)) ?? null;
}

/** The moves that a case in this innermost state can make: its own and those around it that nothing inside catches. */
export function movesFrom(leaf: ChartState): Move[] {
  const chain = [leaf, ...ancestorsOf(leaf)];
  return chain.flatMap((state, depth) =>
    state.moves.filter(
      (move) => move.behind === null && !chain.slice(0, depth).some((inner) => takesForCertain(inner, move.event)),
    ),
  );
}

/** The moves among these that need no event, in the order in which they are asked, up to the first that asks no condition. */
export function eventlessFrom(leaf: ChartState): Move[] {
  return movesFrom(leaf).filter((move) => move.event === null);
}

/**
 * Can a case rest in this innermost state? Not where one of the eventless moves is always made and leads away. One that
 * leads to where the case already is does not count, nor one that a move of another region could get in the way of.
 */
export function canRest(leaf: ChartState, chart: Chart): boolean {
  const moves = eventlessFrom(leaf);
  if (moves.every((move) => move.guard !== null) || isEnd(leaf, chart)) return true;
  return moves.some((move) => canChangeNothing(leaf, move) || isContested(leaf, move, chart));
}

/**
 * Can a move leave a case in this innermost state as if it had not been made? XState then looks no further. What a
 * history state remembers anew is a change.
 */
function canChangeNothing(leaf: ChartState, move: Move): boolean {
  const domain = domainOf(move);
  if (domain === null || !isInside(leaf, domain)) return true;
  const recalls = move.targets.some(({ type }) => type === "history");
  const remembers = ancestorsOf(leaf).some((state) => isInside(state, domain) && hasHistory(state));
  return (recalls || !remembers) && entriesOf(move).some(({ states }) => states.includes(leaf));
}

/**
 * Can a move lead back to this innermost state, and yet be made again at once? When a history state remembers anew, or
 * when a final state is entered anew and its parent told that it is done.
 */
export function canReturnChanged(leaf: ChartState, move: Move): boolean {
  const domain = domainOf(move);
  if (domain === null || !isInside(leaf, domain)) return false;
  const remembers = (state: ChartState): boolean => hasHistory(state) || state.children.some(remembers);
  return (
    (leaf.type === "final" || domain.children.some(remembers)) &&
    entriesOf(move).some(({ states }) => states.includes(leaf))
  );
}

const hasHistory = (state: ChartState): boolean => state.children.some(({ type }) => type === "history");

/** Is the case over in this state? */
export function isEnd(leaf: ChartState, { root }: Chart): boolean {
  return leaf.type === "final" && leaf.parent === root && root.type === "compound";
}

/**
 * Is a final state always left, once the state around it that it ends hears that it is done? Not for certain where
 * another region may take that event.
 */
export function leavesWhenDone(around: ChartState, leaf: ChartState, chart: Chart): boolean {
  const moves = around.moves.filter((move) => move.kind === "done" && move.behind === null);
  return (
    moves.some((move) => move.guard === null && !isHeardBeside(around, move.event ?? "", chart)) &&
    moves.every((move) => leaves(leaf, move) && entriesOf(move).every(({ states }) => !states.includes(leaf)))
  );
}

/** May a region of a parallel state take an event that a state beside or around that region waits for as well? */
function isHeardBeside(state: ChartState, event: string, chart: Chart): boolean {
  const parallels = [state, ...ancestorsOf(state)].filter(({ type }) => type === "parallel");
  return parallels.some((parallel) =>
    chart.moves.some(
      ({ kind, name, source }) =>
        kind === "on" &&
        covers(name, event) &&
        isInside(source, parallel) &&
        regionOf(source, parallel) !== regionOf(state, parallel),
    ),
  );
}

/** Does a move leave a state for certain? It may come back at once. */
function leaves(leaf: ChartState, move: Move): boolean {
  const domain = domainOf(move);
  return domain !== null && isInside(leaf, domain);
}

/** Can an eventless move of another region leave what this one leaves, so that only one of the two is made? */
export function isContested(leaf: ChartState, move: Move, chart: Chart): boolean {
  const parallels = ancestorsOf(leaf).filter((state) => state.type === "parallel");
  return parallels.some((parallel) => {
    const escapes = !staysInside(move, parallel);
    return chart.moves.some(
      (other) =>
        other.event === null &&
        other.targets.length > 0 &&
        isInside(other.source, parallel) &&
        regionOf(other.source, parallel) !== regionOf(leaf, parallel) &&
        (escapes || !staysInside(other, parallel)),
    );
  });
}

/** The region of a parallel state in which a state lies. */
export function regionOf(state: ChartState, parallel: ChartState): ChartState | null {
  return parallel.children.find((region) => region === state || isInside(state, region)) ?? null;
}

function staysInside(move: Move, parallel: ChartState): boolean {
  const domain = domainOf(move);
  return domain !== null && isInside(domain, parallel);
}
