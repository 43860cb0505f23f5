import {
  childPath,
  initialKey,
  stateTitle,
  stateType,
  type PlacedState,
  type Protocol,
  type StateNode,
} from "@parley/engine";
import { changed } from "./change.ts";
import type { Attempt } from "./edit.ts";
import { pathAfter, reshape, type Moves } from "./keep-targets.ts";
import { nameFrom, uniqueName } from "./names.ts";
import { adopt, freshKey, whyNotInside } from "./new-states.ts";
import type { Point } from "../kernels/layout-graph.ts";
import { cornerOf, rounded, shiftBoxes, withoutBoxes } from "./boxes.ts";
import { isInside, keysOf, nodeAt, outermost, parentPath, placedAt, quoted, statesInWords } from "./paths.ts";
import { t } from "../texts/texts.ts";

/** How far the states of a new phase stand from its border: room for its title. */
const INSET = { x: 24, y: 64 } as const;

/**
 * Takes states into another one, or to the top with an empty path; `positions` are their places in it, by the paths they
 * had. A plain state becomes a phase. All transitions lead where they led.
 */
export function moveInto(
  protocol: Protocol,
  paths: readonly string[],
  newParent: string,
  positions: Readonly<Record<string, Point>> = {},
): Attempt {
  const around = placedAt(protocol, newParent);
  const states = outermost(protocol, paths).filter(({ parent }) => parent?.path !== newParent);
  if (around === undefined || states.length === 0) return null;
  if (states.some(({ path }) => path === newParent || isInside(newParent, path)))
    return { refused: t("A state cannot lie in itself.") };
  const refused = whyFallbackStays(protocol, states) ?? whyAnyNotInside(around, states);
  if (refused !== null) return { refused };
  const taken = new Set(Object.keys(around.node.states ?? {}));
  const moved = states.map((state) => {
    const key = uniqueName(state.key, (name) => taken.has(name));
    taken.add(key);
    return { state, key };
  });
  const moves = new Map(moved.map(({ state, key }) => [state.path, childPath(newParent, key)]));
  const shaped = reshape(protocol, moves, (machine) => {
    const target = nodeAt(machine, newParent);
    for (const { state, key } of moved) adopt(target, key, takeOut(machine, state.path));
  });
  const after = replaced(protocol, shaped, moves, states, positions);
  const words = { states: statesInWords(states), phase: quoted(stateTitle(around)) };
  const title = t(newParent === "" ? "Move {states} to the top" : "Move {states} into {phase}", words);
  return { title, after, select: chosen(moves, states) };
}

/** Puts states that lie side by side into a new phase around them. */
export function wrapInPhase(protocol: Protocol, paths: readonly string[], title: string): Attempt {
  return wrap(protocol, paths, title.trim() === "" ? t("New phase") : title, "phase");
}

/** Lets states that lie side by side run at the same time: each becomes a track of a new state around them. */
export function makeTracks(protocol: Protocol, paths: readonly string[], title: string): Attempt {
  return wrap(protocol, paths, title.trim() === "" ? t("New tracks") : title, "tracks");
}

function wrap(protocol: Protocol, paths: readonly string[], title: string, kind: "phase" | "tracks"): Attempt {
  const states = outermost(protocol, paths);
  const parent = states[0]?.parent;
  if (parent === undefined || parent === null) return null;
  const refused = whyNotWrap(protocol, states, parent, kind);
  if (refused !== null) return { refused };
  const key = freshKey(protocol, nameFrom(title, kind));
  const path = childPath(parent.path, key);
  const moves = new Map(states.map((state) => [state.path, childPath(path, state.key)]));
  const begin = states.find((state) => state.key === initialKey(parent.node)) ?? states.find(isNoHistory);
  const shaped = reshape(protocol, moves, (machine) => {
    const around = nodeAt(machine, parent.path);
    if (around?.states === undefined) return;
    const inner = Object.fromEntries(states.map((state) => [state.key, around.states?.[state.key] ?? {}]));
    const how: StateNode = kind === "tracks" ? { type: "parallel" } : { initial: begin?.key };
    const outer: StateNode = { ...how, meta: { title }, states: inner };
    around.states = Object.fromEntries(
      Object.entries(around.states).flatMap(([name, node]) =>
        name === states[0]?.key ? [[key, outer]] : Object.hasOwn(inner, name) ? [] : [[name, node]],
      ),
    );
  });
  return {
    title:
      kind === "phase"
        ? t("Put {states} into {phase}", { states: statesInWords(states), phase: quoted(title) })
        : t("Let {states} run at once", { states: statesInWords(states) }),
    after: boxed(protocol, shaped, path, states),
    select: [path],
  };
}

/**
 * Takes the states of a phase out of it, and the phase away. What led to it leads to where it began. Refused where that
 * would lose something: what the phase itself does, hears, waits for or remembers.
 */
export function unwrapPhase(protocol: Protocol, path: string): Attempt {
  const phase = placedAt(protocol, path);
  if (phase?.parent == null || stateType(phase.node) !== "compound") return null;
  const { parent } = phase;
  const begin = initialKey(phase.node);
  const children = Object.keys(phase.node.states ?? {});
  if (begin === undefined || !children.includes(begin))
    return { refused: t("{phase} does not say where it begins.", { phase: quoted(stateTitle(phase)) }) };
  const refused = whyNotUnwrap(protocol, phase, parent);
  if (refused !== null) return { refused };
  const taken = new Set(Object.keys(parent.node.states ?? {}).filter((key) => key !== phase.key));
  const keys = new Map<string, string>();
  for (const child of children) {
    const key = uniqueName(child, (name) => taken.has(name));
    taken.add(key);
    keys.set(child, key);
  }
  const moves = new Map(
    [...keys].map(([child, key]) => [childPath(path, child), childPath(parent.path, key)] as const),
  );
  moves.set(path, childPath(parent.path, keys.get(begin) ?? begin));
  const shaped = reshape(protocol, moves, (machine) => {
    const around = nodeAt(machine, parent.path);
    const inner = Object.entries(nodeAt(machine, path)?.states ?? {}).map(
      ([key, node]) => [keys.get(key) ?? key, node] as const,
    );
    if (around?.states === undefined) return;
    around.states = Object.fromEntries(
      Object.entries(around.states).flatMap(([name, node]) => (name === phase.key ? inner : [[name, node] as const])),
    );
  });
  const select = children.map((child) => childPath(parent.path, keys.get(child) ?? child));
  return {
    title: t("Take the states out of {phase}", { phase: quoted(stateTitle(phase)) }),
    after: unboxed(protocol, shaped, path, select),
    select,
  };
}

const isNoHistory = (state: PlacedState): boolean => stateType(state.node) !== "history";

function whyFallbackStays({ onError }: Protocol, states: readonly PlacedState[]): string | null {
  const fallback = states.find(({ parent, key }) => parent?.path === "" && key === onError);
  return fallback === undefined
    ? null
    : t("{state} takes the cases in which something fails, so it stays at the top.", {
        state: quoted(stateTitle(fallback)),
      });
}

/** Why some states cannot lie in another together; null when they can. */
export function whyAnyNotInside(around: PlacedState, states: readonly Pick<PlacedState, "node">[]): string | null {
  const kinds = new Set(states.map(({ node }) => stateType(node)));
  const plain = kinds.has("atomic") || kinds.has("compound") || kinds.has("parallel");
  return (
    whyNotInside(around, "state") ??
    (kinds.has("final") ? whyNotInside(around, "final") : null) ??
    (kinds.has("history") && !plain ? whyNotInside(around, "history") : null)
  );
}

function whyNotWrap(
  protocol: Protocol,
  states: readonly PlacedState[],
  parent: PlacedState,
  kind: "phase" | "tracks",
): string | null {
  if (states.some((state) => state.parent !== parent))
    return t("Only states that lie side by side can get a box around them.");
  if (!states.some(isNoHistory)) return t("A way back alone makes no phase.");
  if (kind === "tracks" && states.some(({ node }) => stateType(node) === "final"))
    return t("An end lies in a track; it is none itself.");
  if (kind === "phase" && stateType(parent.node) === "parallel" && states.length > 1)
    return t("Tracks run at the same time; in a phase they would follow one another.");
  return whyFallbackStays(protocol, states);
}

function whyNotUnwrap(protocol: Protocol, phase: PlacedState, parent: PlacedState): string | null {
  const own = { phase: quoted(stateTitle(phase)) };
  const { node } = phase;
  const children = Object.values(node.states ?? {});
  if (protocol.onError === phase.key && parent.path === "")
    return t("{phase} takes the cases in which something fails.", own);
  if (stateType(parent.node) === "parallel" && children.length > 1)
    return t("{phase} is a track; its states would all become tracks.", own);
  if (children.some((child) => stateType(child) === "history"))
    return t("{phase} has a way back to where it was left.", own);
  if (node.entry !== undefined || node.exit !== undefined || typeof node.initial === "object")
    return t("{phase} does something on its way in or out; move that into its states first.", own);
  if (node.on !== undefined || node.after !== undefined || node.always !== undefined || node.onDone !== undefined)
    return t("{phase} has transitions of its own; move them to its states, or delete them, first.", own);
  return null;
}

function takeOut(machine: StateNode, path: string): StateNode {
  const parent = nodeAt(machine, parentPath(path));
  const key = keysOf(path).at(-1) ?? "";
  const node = parent?.states?.[key] ?? {};
  delete parent?.states?.[key];
  return node;
}

const chosen = (moves: Moves, states: readonly PlacedState[]): string[] =>
  states.flatMap(({ path }) => pathAfter(path, moves) ?? []);

/** States that lie in another box now stand where they were put, their cards as far from them as before; or find a place. */
function replaced(
  before: Protocol,
  after: Protocol,
  moves: Moves,
  states: readonly PlacedState[],
  positions: Readonly<Record<string, Point>>,
): Protocol {
  return states.reduce((protocol, { path }) => {
    const to = pathAfter(path, moves) ?? path;
    const [from, at] = [before.layout[path], positions[path]];
    if (at === undefined) return withoutBoxes(protocol, [to]);
    if (from === undefined)
      return changed(withoutBoxes(protocol, [to]), (draft) => void (draft.layout[to] = rounded(at)));
    return shiftBoxes(protocol, [to], { x: at.x - from.x, y: at.y - from.y });
  }, after);
}

/** A new box stands where its states began, and they stand in it as they stood. */
function boxed(before: Protocol, after: Protocol, path: string, states: readonly PlacedState[]): Protocol {
  const corner = cornerOf(
    before,
    states.map((state) => state.path),
  );
  if (corner === null) return after;
  const inner = states.map((state) => childPath(path, state.key));
  const shifted = shiftBoxes(after, inner, { x: INSET.x - corner.x, y: INSET.y - corner.y });
  return changed(shifted, (draft) => void (draft.layout[path] = corner));
}

/** What stood in a box now stands at the same place without it. */
function unboxed(before: Protocol, after: Protocol, path: string, inner: readonly string[]): Protocol {
  const place = before.layout[path];
  return place === undefined ? withoutBoxes(after, inner) : shiftBoxes(after, inner, place);
}
