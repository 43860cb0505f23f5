import { stateId, NAMELESS } from "../protocol/targets.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { escapeKey, placedStates, stateTitle, stateType, type PlacedState } from "../protocol/walk.ts";

/** How many of several possible goals are proposed. */
const MOST = 4;

/** A state to which a way out may lead. */
export interface Goal {
  readonly title: string;
  /** How a transition of a given state names it. */
  readonly target: (from: PlacedState) => string;
}

/** Where a way out may lead, likeliest first: the fallback state, where somebody looks, and the ends of a case. */
export function goalsOf({ machine, onError }: Protocol): Goal[] {
  const top = placedStates(machine).filter(({ depth }) => depth === 1);
  const rank = ({ key }: PlacedState): number => (key === onError ? 0 : 1);
  return top
    .filter(({ key, node }) => key === onError || stateType(node) === "final")
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MOST)
    .map((state) => ({ title: stateTitle(state), target: (from) => targetOf(state, from) }));
}

/** How a transition names a top-level state: by its id, by its key from beside it, or from the machine down. */
function targetOf(state: PlacedState, from: PlacedState): string {
  const key = escapeKey(state.key);
  if (from.depth === 0) return `.${key}`;
  if (from.depth === 1) return key;
  if (state.node.id !== undefined) return `#${stateId(state)}`;
  return `#${state.parent?.node.id ?? NAMELESS}.${key}`;
}
