import type { StateNode } from "./machine.ts";
import { placedStates, type PlacedState } from "./walk.ts";

/** The states of a chart, found by their keys from a parent, and by the ids that XState knows. */
export interface StateIndex {
  readonly root: PlacedState;
  readonly all: readonly PlacedState[];
  readonly children: ReadonlyMap<PlacedState, ReadonlyMap<string, PlacedState>>;
  /** By `id`, or by the id that XState gives to a state without one: `machine.path.to.state`. */
  readonly byId: ReadonlyMap<string, PlacedState>;
  /** Ids that more than one state has. */
  readonly twice: ReadonlyMap<string, readonly PlacedState[]>;
}

/** What XState calls a machine without an id. */
export const NAMELESS = "(machine)";

/** The id of a state as XState gives it: its own, or that of the machine and the keys down to it. */
export function stateId(state: PlacedState): string {
  if (state.node.id !== undefined) return state.node.id;
  const keys: string[] = [];
  let at = state;
  for (; at.parent !== null; at = at.parent) keys.unshift(at.key);
  return [at.node.id ?? NAMELESS, ...keys].join(".");
}

/** Indexes a chart. Of two states with one id, the later is found by it, as in XState. */
export function indexStates(root: StateNode): StateIndex {
  const all = placedStates(root);
  const children = new Map<PlacedState, Map<string, PlacedState>>(all.map((state) => [state, new Map()]));
  const byId = new Map<string, PlacedState>();
  const twice = new Map<string, PlacedState[]>();
  for (const state of all) {
    if (state.parent !== null) children.get(state.parent)?.set(state.key, state);
    const id = stateId(state);
    const other = byId.get(id);
    if (other !== undefined) twice.set(id, [...(twice.get(id) ?? [other]), state]);
    byId.set(id, state);
  }
  const [first] = all;
  if (first === undefined) throw new Error("a chart has at least its root");
  return { root: first, all, children, byId, twice };
}

/**
 * The state that a target names, seen from the state whose transition says it, read as XState reads it: `#id`,
 * `#id.path`, `.child`, `sibling`, `sibling.path`, dots within keys behind a backslash. Null when there is none.
 * An id with dots in it may also be written whole, which XState itself does not find.
 */
export function resolveTarget(target: string, source: PlacedState, index: StateIndex): PlacedState | null {
  if (target.startsWith("#")) {
    const [id = "", ...below] = splitPath(target.slice(1));
    const base = index.byId.get(id);
    const found = base === undefined ? null : descend(base, below, index);
    return found ?? index.byId.get(target.slice(1)) ?? null;
  }
  if (target.startsWith(".")) return descend(source, splitPath(target.slice(1)), index);
  return source.parent === null ? null : descend(source.parent, splitPath(target), index);
}

/** The default targets of a history state: its `target`, or else where its parent begins. */
export function historyDefault(state: PlacedState, index: StateIndex): readonly (PlacedState | null)[] {
  const { node, parent } = state;
  if (parent === null) return [];
  if (node.target !== undefined && node.target !== "") return [resolveTarget(node.target, state, index)];
  return parent.node.type === "parallel" ? [parent] : [initialState(parent, index)];
}

/** The inner state in which a state begins; null when it names none, or one that it does not have. */
export function initialState(state: PlacedState, index: StateIndex): PlacedState | null {
  const { initial } = state.node;
  const key = typeof initial === "object" ? initial.target : initial;
  return key === undefined ? null : (index.children.get(state)?.get(key) ?? null);
}

/** Follows keys downwards; an empty key ends the way, as in XState. */
function descend(from: PlacedState, keys: readonly string[], index: StateIndex): PlacedState | null {
  let at: PlacedState = from;
  for (const key of keys) {
    if (key === "") break;
    const next = index.children.get(at)?.get(key);
    if (next === undefined) return null;
    at = next;
  }
  return at;
}

/** The keys of a path; a backslash takes the next character as it is. */
function splitPath(path: string): string[] {
  const keys: string[] = [];
  let key = "";
  for (let at = 0; at < path.length; at += 1) {
    const char = path[at] ?? "";
    if (char === "\\") key += path[(at += 1)] ?? "";
    else if (char === ".") {
      keys.push(key);
      key = "";
    } else key += char;
  }
  return [...keys, key];
}
