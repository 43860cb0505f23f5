import {
  childPath,
  resolveTarget,
  indexStates,
  stateTitle,
  stateType,
  type PlacedState,
  type Protocol,
  type StateNode,
} from "@parley/engine";
import { changed } from "./change.ts";
import type { Point } from "../kernels/layout-graph.ts";
import { rounded } from "./boxes.ts";
import type { Attempt } from "./edit.ts";
import { reshape, targetText } from "./keep-targets.ts";
import { nameFrom, uniqueName } from "./names.ts";
import { isInside, nodeAt, placedAt, quoted } from "./paths.ts";
import { findRow, putRows, rowsOf, targetsOf, withTargets } from "./rows.ts";
import { t } from "../texts/texts.ts";

/** What a designer may put on the canvas. */
export type NewKind = (typeof NEW_KINDS)[number];

/** All of them, the most usual first. */
export const NEW_KINDS = ["state", "phase", "tracks", "final", "history"] as const;

/** A state to be made; without a title it gets one that says what it is. */
export interface NewState {
  readonly kind: NewKind;
  readonly title?: string;
  readonly at?: Point;
}

const TITLES: Readonly<Record<NewKind | "track", string>> = {
  state: t("New state"),
  phase: t("New phase"),
  tracks: t("New tracks"),
  final: t("New end"),
  history: t("New way back"),
  track: t("New track"),
};

const AUTOMATIC = new RegExp(
  `^(${Object.entries(TITLES)
    .map(([kind, title]) => nameFrom(title, kind))
    .join("|")})\\d*$`,
);

/** Is this a key that a state was made with, before it had a title of its own? */
export function isAutomatic(key: string): boolean {
  return AUTOMATIC.test(key);
}

/** A key that no state of the chart has yet. */
export function freshKey(protocol: Protocol, wanted: string): string {
  const taken = new Set(
    indexStates(protocol.machine)
      .all.slice(1)
      .map(({ key }) => key),
  );
  return uniqueName(wanted, (key) => taken.has(key));
}

/** Adds a state in another, or at the top with an empty parent. The first state of a container is where it begins. */
export function addState(protocol: Protocol, { parent, ...wish }: NewState & { readonly parent: string }): Attempt {
  const around = placedAt(protocol, parent);
  if (around === undefined) return null;
  const refused = whyNotInside(around, wish.kind);
  if (refused !== null) return { refused };
  const made = madeState(protocol, wish);
  const path = childPath(parent, made.key);
  const shaped = reshape(protocol, new Map(), (machine) => adopt(nodeAt(machine, parent), made.key, made.node));
  return {
    title: t("Add {state}", { state: quoted(made.title) }),
    after: placedBox(shaped, path, wish.at),
    select: [path],
  };
}

/** Why nothing of a kind can lie in a state; null when it can. */
export function whyNotInside(around: PlacedState, kind: NewKind): string | null {
  const type = stateType(around.node);
  if (type === "final" || type === "history")
    return t(
      type === "final" ? "{state} is an end: nothing can lie in it." : "{state} is a way back: nothing can lie in it.",
      { state: quoted(stateTitle(around)) },
    );
  if (kind === "final" && type === "parallel") return t("An end lies in a track, not beside the tracks.");
  const empty = Object.keys(around.node.states ?? {}).length === 0;
  if (kind === "history" && empty) return t("A way back needs a state that it can lead to.");
  return null;
}

/** Puts a state into the middle of a transition: what led to the target leads to the new state, and from there on at once. */
export function insertState(protocol: Protocol, transitionId: string, wish: Partial<NewState> = {}): Attempt {
  const found = findRow(protocol, transitionId);
  if (found === null) return null;
  const index = indexStates(protocol.machine);
  const source = index.all.find(({ path }) => path === found.group.state.path) ?? index.root;
  const targets = targetsOf(found.row).flatMap((text) => resolveTarget(text, source, index) ?? []);
  const around = placeBetween(source, targets);
  const kind = wish.kind ?? "state";
  if (kind === "final" || kind === "history")
    return { refused: t("Only a state that leads on can stand between two others.") };
  const made = madeState(protocol, { ...wish, kind });
  const path = childPath(around.path, made.key);
  const shaped = reshape(protocol, new Map(), (machine) => adopt(nodeAt(machine, around.path), made.key, made.node));
  const now = indexStates(shaped.machine);
  const placed = new Map(now.all.map((state) => [state.path, state]));
  const between = placed.get(path);
  const from = placed.get(source.path);
  if (between === undefined || from === undefined) return null;
  const onwards = targets.flatMap((target) => placed.get(target.path) ?? []);
  const after = changed(shaped, (draft) => {
    const rows = rowsOf(from.node, found.group).map((row, at) =>
      at === found.index ? withTargets(row, [targetText(from, between, now)]) : row,
    );
    putRows(nodeAt(draft.machine, source.path) ?? {}, found.group, rows);
    if (onwards.length > 0) {
      const texts = onwards.map((target) => targetText(between, target, now));
      putRows(nodeAt(draft.machine, path) ?? {}, { kind: "always", name: "always" }, [withTargets({}, texts)]);
    }
  });
  const title = t("Put {state} in between", { state: quoted(made.title) });
  const [onto] = targets;
  const isBeside = source.parent?.path === around.path && onto?.parent?.path === around.path;
  const at = wish.at ?? (isBeside ? spotBetween(protocol, found.group.id, onto.path) : undefined);
  return { title, after: placedBox(after, path, at), select: [path] };
}

/** How far below a line that runs across a state stands that is put into it, in px. */
const BELOW_LINE = 96;

/** A spot between the card of an event and a state, in the box that both stand in; none where one of them was never placed. */
function spotBetween({ layout }: Protocol, card: string, target: string): Point | undefined {
  const [one, other] = [layout[card], layout[target]];
  if (one === undefined || other === undefined) return undefined;
  const isAcross = Math.abs(one.x - other.x) > Math.abs(one.y - other.y);
  return {
    x: (one.x + other.x) / 2,
    y: isAcross ? Math.max(one.y, other.y) + BELOW_LINE : (one.y + other.y) / 2,
  };
}

/** Between two states of one container lies that container; what leads into a phase is met inside, all else beside its source. */
function placeBetween(source: PlacedState, targets: readonly PlacedState[]): PlacedState {
  const [target] = targets;
  if (target?.parent != null && target.path !== source.path && isInside(target.path, source.path)) return target.parent;
  let around = source.parent ?? source;
  while (stateType(around.node) === "parallel" && around.parent !== null) around = around.parent;
  return around;
}

interface MadeState {
  readonly key: string;
  readonly title: string;
  readonly node: StateNode;
}

function madeState(protocol: Protocol, wish: NewState): MadeState {
  const { kind } = wish;
  const title = wish.title === undefined || wish.title.trim() === "" ? TITLES[kind] : wish.title;
  const key = freshKey(protocol, nameFrom(title, nameFrom(TITLES[kind], kind)));
  const meta = { title };
  if (kind === "final" || kind === "history") return { key, title, node: { type: kind, meta } };
  if (kind === "state") return { key, title, node: { meta } };
  const inner = kind === "phase" ? ["state" as const] : (["track", "track"] as const);
  const states = innerStates(protocol, key, inner);
  const [first] = Object.keys(states);
  if (kind === "tracks") return { key, title, node: { type: "parallel", meta, states } };
  return { key, title, node: { meta, ...(first === undefined ? {} : { initial: first }), states } };
}

/** Plain states with keys of their own. */
export function innerStates(
  protocol: Protocol,
  outerKey: string,
  kinds: readonly (NewKind | "track")[],
): Record<string, StateNode> {
  const states: Record<string, StateNode> = {};
  for (const kind of kinds) {
    const wanted = freshKey(protocol, nameFrom(TITLES[kind], kind));
    const key = uniqueName(wanted, (name) => name === outerKey || Object.hasOwn(states, name));
    states[key] = { meta: { title: TITLES[kind] } };
  }
  return states;
}

/** Puts a state into another, which becomes a phase if it was none. */
export function adopt(node: StateNode | undefined, key: string, child: StateNode): void {
  if (node === undefined) return;
  node.states = { ...node.states, [key]: child };
  if (node.type === "atomic") delete node.type;
}

function placedBox(protocol: Protocol, path: string, at: Point | undefined): Protocol {
  return at === undefined ? protocol : changed(protocol, (draft) => void (draft.layout[path] = rounded(at)));
}
