import {
  childPath,
  indexStates,
  initialKey,
  resolveTarget,
  stateType,
  type PlacedState,
  type Protocol,
  type StateIndex,
  type StateNode,
} from "@parley/engine";
import { changed, put } from "./change.ts";
import { isInside, keysOf, nodeAt, parentPath, pathWithin } from "./paths.ts";
import { followPlaces, type Places } from "./places.ts";
import { groupId, groupsOf, putRows, rowId, rowsOf, targetsOf, withTargets, type Row } from "./rows.ts";

/** New paths of states by old ones, null for what is gone. What lies in a state goes with it unless it is named itself. */
export type Moves = ReadonlyMap<string, string | null>;

/** Where a state is after some moves; null when it is gone. */
export function pathAfter(path: string, moves: Moves): string | null {
  for (let head = path; head !== ""; head = parentPath(head)) {
    const to = moves.get(head);
    if (to !== undefined) return to === null ? null : to + path.slice(head.length);
  }
  return path;
}

/**
 * Changes the shape of a chart and keeps its meaning. The recipe moves states about as `moves` says, without a look at
 * what names them; afterwards every transition, beginning, position and accepted finding is where its states went.
 * Transitions whose targets are all gone go as well.
 */
export function reshape(protocol: Protocol, moves: Moves, recipe: (machine: StateNode) => void): Protocol {
  const shaped = changed(protocol, (draft) => recipe(draft.machine));
  const charts = following(protocol.machine, shaped.machine, moves);
  return changed(shaped, (draft) => {
    const rows = keepTransitions(charts, draft.machine);
    keepBeginnings(charts, draft.machine);
    keepFallback(protocol, draft, moves);
    followPlaces(protocol, draft, placesOf(charts, rows));
  });
}

/** The simplest text that names a state from another: a sibling's key, `.child`, its own id, or its way from the machine. */
export function targetText(source: PlacedState, target: PlacedState, index: StateIndex): string {
  const from = index.all.find(({ path }) => path === source.path) ?? source;
  const around = from.parent?.path ?? null;
  const machine = index.root.node.id ?? "(machine)";
  const absolute = target.path === "" ? `#${machine}` : `#${machine}.${target.path}`;
  const possible = [
    around !== null && isInside(target.path, around) ? shortWay(pathWithin(target.path, around)) : null,
    isInside(target.path, from.path) ? `.${pathWithin(target.path, from.path)}` : null,
    target.node.id === undefined ? null : `#${target.node.id}`,
    absolute,
    around !== null && isInside(target.path, around) ? pathWithin(target.path, around) : null,
  ].filter((text) => text !== null);
  return possible.find((text) => resolveTarget(text, from, index)?.path === target.path) ?? absolute;
}

/** A sibling, or a state right in one. */
const shortWay = (path: string): string | null => (keysOf(path).length <= 2 ? path : null);

/** Two charts, and where the states of the one are in the other. */
export interface Following {
  readonly moves: Moves;
  readonly before: StateIndex;
  readonly now: StateIndex;
  readonly placed: ReadonlyMap<string, PlacedState>;
  /** What is written for a target whose state is gone; without it, nothing. */
  readonly gone?: (target: PlacedState) => string;
  /** What is written for a text that named no state; null for nothing; without it, the text stays. */
  readonly unknown?: (text: string, source: PlacedState) => string | null;
}

/** Two charts to be compared, by where the states of the first went. */
export function following(before: StateNode, now: StateNode, moves: Moves): Following {
  const index = indexStates(now);
  return {
    moves,
    before: indexStates(before),
    now: index,
    placed: new Map(index.all.map((each) => [each.path, each])),
  };
}

/** The place of each row in its group, by its id before; rows that are gone are not there. */
type RowPlaces = ReadonlyMap<string, number>;

/** Rewrites, in a draft of the second chart, every target that would not name the state that it named in the first. */
export function keepTransitions(charts: Following, machine: StateNode): RowPlaces {
  const places = new Map<string, number>();
  for (const source of charts.before.all) {
    const state = charts.placed.get(pathAfter(source.path, charts.moves) ?? NOWHERE);
    if (state === undefined) continue;
    for (const group of groupsOf(source)) {
      const rows = rowsOf(state.node, group);
      const kept = rows.map((row) => keepRow(row, source, state, charts));
      kept.forEach((row, index) => {
        const gone = kept.slice(0, index).filter((each) => each === null).length;
        if (row !== null) places.set(rowId(source.path, group, index), index - gone);
      });
      if (kept.every((row, index) => row === rows[index])) continue;
      putRows(
        nodeAt(machine, state.path) ?? {},
        group,
        kept.filter((row) => row !== null),
      );
    }
    keepHistory(source, state, charts, machine);
  }
  return places;
}

/** No state has this path. */
const NOWHERE = "\0";

/** A row with its targets followed; null when all of them are gone. */
function keepRow(row: Row, source: PlacedState, state: PlacedState, charts: Following): Row | null {
  const targets = targetsOf(row);
  const kept = targets.flatMap((text) => keepTarget(text, source, state, charts) ?? []);
  if (kept.length === 0 && targets.length > 0) return null;
  if (kept.length === targets.length && kept.every((text, index) => text === targets[index])) return row;
  return typeof row === "string" && kept[0] !== undefined ? kept[0] : withTargets(row, [...new Set(kept)]);
}

/** A target as it must be written now; null when there is none any more. */
function keepTarget(text: string, source: PlacedState, state: PlacedState, charts: Following): string | null {
  const meant = resolveTarget(text, source, charts.before);
  if (meant === null) return charts.unknown === undefined ? text : charts.unknown(text, state);
  const target = charts.placed.get(pathAfter(meant.path, charts.moves) ?? NOWHERE);
  if (target === undefined) return charts.gone?.(meant) ?? null;
  return resolveTarget(text, state, charts.now) === target ? text : targetText(state, target, charts.now);
}

function keepHistory(source: PlacedState, state: PlacedState, charts: Following, machine: StateNode): void {
  const { target } = state.node;
  if (target === undefined || target === "") return;
  const kept = keepTarget(target, source, state, charts);
  const node = kept === target ? undefined : nodeAt(machine, state.path);
  if (node !== undefined) put(node, "target", kept ?? undefined);
}

/** Phases begin where they began; where that is gone, in the state that followed it. Without states inside, none is one. */
function keepBeginnings({ before, now, moves }: Following, machine: StateNode): void {
  const origins = new Map(before.all.map((state) => [pathAfter(state.path, moves), state]));
  for (const state of now.all) {
    const origin = origins.get(state.path) ?? null;
    const node = nodeAt(machine, state.path);
    if (node === undefined || state.node.states === undefined) continue;
    if (Object.keys(state.node.states).length === 0) {
      if (Object.keys(origin?.node.states ?? {}).length > 0) becomePlain(node);
    } else if (stateType(state.node) !== "parallel") {
      const begin = beginningOf(state.node, origin, moves);
      if (begin !== undefined && begin !== initialKey(state.node)) beginIn(node, begin);
    }
  }
}

function beginningOf(node: StateNode, origin: PlacedState | null, moves: Moves): string | undefined {
  const given = initialKey(node);
  const first = Object.keys(node.states ?? {}).find((key) => canBegin(node, key));
  if (origin === null || Object.keys(origin.node.states ?? {}).length === 0)
    return given !== undefined && hasState(node, given) ? given : first;
  const old = initialKey(origin.node);
  if (old === undefined || !hasState(origin.node, old)) return given;
  const keyNow = (key: string): string | undefined => {
    const path = pathAfter(origin.path, moves) ?? "";
    const to = pathAfter(childPath(origin.path, key), moves);
    return to !== null && isInside(to, path) ? keysOf(pathWithin(to, path))[0] : undefined;
  };
  const keys = Object.keys(origin.node.states ?? {});
  const next = keys.slice(keys.indexOf(old) + 1).map(keyNow);
  return keyNow(old) ?? next.find((key) => key !== undefined && canBegin(node, key)) ?? first;
}

const hasState = (node: StateNode, key: string): boolean => Object.hasOwn(node.states ?? {}, key);

const canBegin = (node: StateNode, key: string): boolean => {
  const child = node.states?.[key];
  return child !== undefined && stateType(child) !== "history";
};

/** Lets a state begin in another of its states; what it does on the way in stays. */
export function beginIn(node: StateNode, key: string): void {
  node.initial = typeof node.initial === "object" ? { ...node.initial, target: key } : key;
}

/** A state that has lost the last of its states. */
function becomePlain(node: StateNode): void {
  delete node.states;
  delete node.initial;
  delete node.onDone;
  if (node.type === "compound" || node.type === "parallel") delete node.type;
}

/** The fallback stands at the top of the chart. */
function keepFallback({ onError, machine }: Protocol, draft: Protocol, moves: Moves): void {
  if (onError === undefined || !hasState(machine, onError)) return;
  const to = pathAfter(childPath("", onError), moves);
  put(draft, "onError", to === null ? undefined : keysOf(to)[0]);
}

/** Of two states at one place now, the inner one is there: the other was a phase around it. */
function placesOf({ before, moves }: Following, rows: RowPlaces): Places {
  const owners = new Map(before.all.map(({ path }) => [pathAfter(path, moves), path]));
  const state = (path: string): string | null => {
    const to = pathAfter(path, moves);
    return owners.get(to) === path ? to : null;
  };
  return {
    state,
    group: (group) => {
      const path = state(group.state.path);
      return path !== null && group.rows.some((_, index) => rows.has(rowId(group.state.path, group, index)))
        ? groupId(path, group)
        : null;
    },
    row: (group, index) => {
      const [path, place] = [state(group.state.path), rows.get(rowId(group.state.path, group, index))];
      return path === null || place === undefined ? null : rowId(path, group, place);
    },
  };
}
