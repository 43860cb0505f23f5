import { placedStates, stateTitle, type PlacedState, type Protocol, type StateNode } from "@parley/engine";
import { t } from "../texts/texts.ts";

const segmentsOf = (path: string): string[] => path.match(/(?:\\.|[^\\.])+/gs) ?? [];

/** The keys that lead to a state from the root, without the backslashes of its path. */
export function keysOf(path: string): string[] {
  return segmentsOf(path).map((segment) => segment.replace(/\\(.)/gs, "$1"));
}

/** The path of the state around a state; the root's is empty. */
export function parentPath(path: string): string {
  return segmentsOf(path).slice(0, -1).join(".");
}

/** Does a state lie in another, at any depth? Everything but the root lies in the root. */
export function isInside(path: string, outer: string): boolean {
  return outer === "" ? path !== "" : path.startsWith(`${outer}.`);
}

/** What is left of a path seen from a state around it. */
export function pathWithin(path: string, outer: string): string {
  return outer === "" ? path : path.slice(outer.length + 1);
}

/** The state at a path; undefined when there is none. */
export function nodeAt(root: StateNode, path: string): StateNode | undefined {
  let node: StateNode | undefined = root;
  for (const key of keysOf(path)) {
    const states: StateNode["states"] = node.states;
    node = states !== undefined && Object.hasOwn(states, key) ? states[key] : undefined;
    if (node === undefined) return undefined;
  }
  return node;
}

/** The state at a path with its place; undefined when there is none. */
export function placedAt(protocol: Protocol, path: string): PlacedState | undefined {
  return placedStates(protocol.machine).find((state) => state.path === path);
}

/** Those of some paths that exist, each once, in document order, and not those that lie in another of them. */
export function outermost(protocol: Protocol, paths: readonly string[]): PlacedState[] {
  const wanted = new Set(paths);
  const found = placedStates(protocol.machine).filter(({ path }) => path !== "" && wanted.has(path));
  return found.filter(({ path }) => !found.some((other) => isInside(path, other.path)));
}

/** “Care in public”, “3 states”: states in a title. */
export function statesInWords(states: readonly PlacedState[]): string {
  const [only] = states;
  return states.length === 1 && only !== undefined
    ? quoted(stateTitle(only))
    : t("{count, plural, one {# state} other {# states}}", { count: states.length });
}

/** A title in quotation marks, but for one that has some in it. */
export function quoted(title: string): string {
  return title.includes("“") ? title : t("“{title}”", { title });
}
