import type { StateNode } from "../protocol/machine.ts";
import { indexStates, resolveTarget, type StateIndex } from "../protocol/targets.ts";
import type { PlacedState } from "../protocol/walk.ts";
import { isRecord } from "./json-record.ts";

/**
 * A chart whose transitions mean in XState v5 what they meant in v4. There, a transition to its own state or into it
 * left and entered the state again, unless it said `.child` or `internal`; and the machine itself could name its states
 * without a dot.
 */
export function transitionsInV5(machine: StateNode): StateNode {
  const index = indexStates(machine);
  return stateInV5(index.root, index);
}

function stateInV5(state: PlacedState, index: StateIndex): StateNode {
  const transition = (given: unknown): unknown => transitionInV5(given, state, index);
  const read = (key: string, value: unknown): unknown => {
    if (key === "always" || key === "onDone" || key === "onError") return eachOf(value, transition);
    if (key === "on" || key === "after") return mapped(value, (_, given) => eachOf(given, transition));
    return key === "invoke" ? eachOf(value, (actor) => mapped(actor, read)) : value;
  };
  const { states: _, ...own } = state.node;
  const children = [...(index.children.get(state) ?? [])].map(([key, child]) => [key, stateInV5(child, index)]);
  return { ...(mapped(own, read) as StateNode), ...(state.node.states && { states: Object.fromEntries(children) }) };
}

/** One or a list, as it was written. */
const eachOf = (given: unknown, to: (each: unknown) => unknown): unknown =>
  Array.isArray(given) ? given.map(to) : to(given);

const mapped = (given: unknown, to: (key: string, value: unknown) => unknown): unknown =>
  isRecord(given) ? Object.fromEntries(Object.entries(given).map(([key, value]) => [key, to(key, value)])) : given;

/** What actors say was not checked, since nobody runs it: it may be anything. */
function transitionInV5(given: unknown, state: PlacedState, index: StateIndex): unknown {
  const { internal, ...rest }: { readonly [key: string]: unknown } = isRecord(given) ? given : { target: given };
  const inside = (target: string): string => (state.parent === null && /^[^.#]/.test(target) ? `.${target}` : target);
  const written = [rest["target"]].flat().filter((each) => typeof each === "string" && each !== "") as string[];
  const target = eachOf(rest["target"], (each) => (typeof each === "string" ? inside(each) : each));
  const own = written.some((each) => isWithin(resolveTarget(inside(each), state, index), state));
  const isInternal =
    typeof internal === "boolean" ? internal : written.length === 0 || written.some((each) => each.startsWith("."));
  const reenters = own && !isInternal;
  if (typeof given === "string" && !reenters) return target;
  return { ...rest, ...("target" in rest && { target }), ...(reenters && { reenter: true }) };
}

function isWithin(state: PlacedState | null, outer: PlacedState): boolean {
  return state !== null && (state === outer || isWithin(state.parent, outer));
}
