import { nameInWords } from "./words.ts";
import type { StateNode, TransitionObject, Transitions } from "./machine.ts";

/**
 * A state with its place in the chart. `path` is dotted from the root (`handling.working`); the root's is empty. In a
 * key, `.`, `#` and `\` stand behind a backslash, as XState writes them in targets.
 */
export interface PlacedState {
  readonly path: string;
  readonly key: string;
  readonly node: StateNode;
  readonly parent: PlacedState | null;
  readonly depth: number;
}

/** What can start a transition: an event, a delay, the state's own arrival, or the end of its inner states. */
export type TriggerKind = "on" | "after" | "always" | "done";

/** All transitions of one state for one trigger, in the order in which they are tried. */
export interface TransitionGroup {
  readonly kind: TriggerKind;
  /** The event or the delay; `always` and `done` for those. */
  readonly name: string;
  readonly transitions: readonly PlacedTransition[];
}

export interface PlacedTransition {
  readonly id: string;
  readonly index: number;
  readonly transition: TransitionObject;
}

/** The key of a state as it stands in a path. */
export function escapeKey(key: string): string {
  return key.replace(/[\\.#]/g, "\\$&");
}

/** The path of a state's child; the root's path is empty. */
export function childPath(path: string, key: string): string {
  return path === "" ? escapeKey(key) : `${path}.${escapeKey(key)}`;
}

/** What a state is: `type`, or else what its other keys make it, as XState sees it. */
export function stateType(node: StateNode): NonNullable<StateNode["type"]> {
  if (node.type !== undefined) return node.type;
  if (Object.keys(node.states ?? {}).length > 0) return "compound";
  return node.history === undefined || node.history === false ? "atomic" : "history";
}

/** The key of the inner state in which a state begins. */
export function initialKey(node: StateNode): string | undefined {
  return typeof node.initial === "object" ? node.initial.target : node.initial;
}

/** The stable id of a transition, as it stands in traces: `care#reply.sent[0]`, `care#after:P2D[0]`. */
export function transitionId(path: string, kind: TriggerKind, name: string, index: number): string {
  const trigger = kind === "after" ? `after:${name}` : kind === "on" && MISTAKEN.test(name) ? `on:${name}` : name;
  return `${path}#${trigger}[${index}]`;
}

/** Events whose ids could be taken for those of other triggers. */
const MISTAKEN = /^(always$|done$|after:|on:)/;

/** The path of the state that a transition's id begins with. */
export function stateOfTransition(id: string): string {
  const hash = id.indexOf("#");
  if (hash <= 0 || id[hash - 1] !== "\\") return id.slice(0, Math.max(hash, 0));
  return /^(?:\\.|[^\\#])*/s.exec(id)?.[0] ?? "";
}

/** Every state of a chart, the root first, parents before their children, in document order. */
export function placedStates(root: StateNode): PlacedState[] {
  const states: PlacedState[] = [];
  const visit = (node: StateNode, key: string, parent: PlacedState | null): void => {
    const path = parent === null ? "" : childPath(parent.path, key);
    const placed: PlacedState = { path, key, node, parent, depth: parent === null ? 0 : parent.depth + 1 };
    states.push(placed);
    for (const [name, child] of Object.entries(node.states ?? {})) visit(child, name, placed);
  };
  visit(root, root.id ?? "root", null);
  return states;
}

/** The transitions of a state, grouped by what starts them: `always`, events, delays, `onDone`. */
export function transitionGroups(path: string, node: StateNode): TransitionGroup[] {
  const groups: TransitionGroup[] = [];
  const add = (kind: TriggerKind, name: string, transitions: Transitions): void => {
    groups.push({
      kind,
      name,
      transitions: listOfTransitions(transitions).map((transition, index) => ({
        id: transitionId(path, kind, name, index),
        index,
        transition,
      })),
    });
  };
  if (node.always !== undefined) add("always", "always", node.always);
  for (const [event, transitions] of Object.entries(node.on ?? {})) add("on", event, transitions);
  for (const [delay, transitions] of Object.entries(node.after ?? {})) add("after", delay, transitions);
  if (node.onDone !== undefined) add("done", "done", node.onDone);
  return groups;
}

/** The short and the long way of writing transitions, as one list. */
export function listOfTransitions(transitions: Transitions): TransitionObject[] {
  const list = Array.isArray(transitions) ? transitions : [transitions];
  return list.map((transition) => (typeof transition === "string" ? { target: transition } : transition));
}

/** A state's title: `meta.title`, else its name in words ("takeOffline" becomes "Take offline"). */
export function stateTitle(state: Pick<PlacedState, "key" | "node">): string {
  const title = state.node.meta?.["title"];
  if (typeof title === "string" && title !== "") return title;
  return nameInWords(state.key);
}

/** The titles of states by their paths; a path that does not exist keeps its own name. */
export function titlesOf(root: StateNode, paths: readonly string[]): string[] {
  const byPath = new Map(placedStates(root).map((state) => [state.path, state]));
  return paths.map((path) => {
    const state = byPath.get(path);
    return state === undefined ? path : stateTitle(state);
  });
}

/** The innermost of some active states: where a case rests, one per track. */
export function innermost(paths: readonly string[]): string[] {
  return paths.filter((path) => !paths.some((other) => other.startsWith(`${path}.`)));
}
