import {
  indexStates,
  transitionGroups,
  transitionId,
  type PlacedState,
  type Protocol,
  type StateNode,
  type TransitionObject,
  type Transitions,
  type TriggerKind,
} from "@parley/engine";
import { put } from "./change.ts";

/** What starts a group of transitions; the name of `always` and `done` is that word again, as the engine says it. */
export interface Trigger {
  readonly kind: TriggerKind;
  readonly name: string;
}

/** A transition as it is written: its target alone, or in full. */
export type Row = string | TransitionObject;

/** The transitions of one state for one trigger, and where they stand. */
export interface FoundGroup extends Trigger {
  readonly id: string;
  readonly state: PlacedState;
  readonly rows: readonly Row[];
}

/** One transition of a group. */
export interface FoundRow {
  readonly id: string;
  readonly group: FoundGroup;
  readonly index: number;
  readonly row: TransitionObject;
}

/** The id of the card on the canvas that stands for a group. */
export function groupId(path: string, { kind, name }: Trigger): string {
  return `${path}#${kind}:${name}`;
}

/** The id of a row of a group, as traces say it. */
export function rowId(path: string, { kind, name }: Trigger, index: number): string {
  return transitionId(path, kind, name, index);
}

/** All groups of a state. */
export function groupsOf(state: PlacedState): FoundGroup[] {
  return transitionGroups(state.path, state.node).map(({ kind, name }) => ({
    id: groupId(state.path, { kind, name }),
    state,
    kind,
    name,
    rows: rowsOf(state.node, { kind, name }),
  }));
}

/** The group with an id; null when there is none. */
export function findGroup(protocol: Protocol, id: string): FoundGroup | null {
  for (const state of indexStates(protocol.machine).all)
    for (const group of groupsOf(state)) if (group.id === id) return group;
  return null;
}

/** The transition with an id; null when there is none. */
export function findRow(protocol: Protocol, id: string): FoundRow | null {
  for (const state of indexStates(protocol.machine).all)
    for (const group of groupsOf(state)) {
      const index = group.rows.findIndex((_, at) => rowId(state.path, group, at) === id);
      const row = group.rows[index];
      if (row !== undefined) return { id, group, index, row: asObject(row) };
    }
  return null;
}

/** The transitions of a state for a trigger, each as it is written. */
export function rowsOf(node: StateNode, { kind, name }: Trigger): readonly Row[] {
  const written = writtenAt(node, kind, name);
  if (written === undefined) return [];
  return Array.isArray(written) ? written : [written];
}

function writtenAt(node: StateNode, kind: TriggerKind, name: string): Transitions | undefined {
  if (kind === "always") return node.always;
  if (kind === "done") return node.onDone;
  const map = node[kind];
  return map !== undefined && Object.hasOwn(map, name) ? map[name] : undefined;
}

/** Writes the transitions of a state for a trigger in the shortest way; none takes the trigger away. */
export function putRows(node: StateNode, { kind, name }: Trigger, rows: readonly Row[]): void {
  const [first] = rows;
  const written = rows.length === 0 ? undefined : rows.length === 1 ? shortest(first ?? {}) : [...rows];
  if (kind === "always") return put(node, "always", written);
  if (kind === "done") return put(node, "onDone", written);
  const map = (node[kind] ??= {});
  put(map, name, written);
  if (Object.keys(map).length === 0) delete node[kind];
}

const shortest = (row: Row): Row =>
  typeof row === "object" && typeof row.target === "string" && Object.keys(row).length === 1 ? row.target : row;

/** A row in full. */
export function asObject(row: Row): TransitionObject {
  return typeof row === "string" ? { target: row } : row;
}

/** The targets of a row as they are written; XState takes an empty one for none. */
export function targetsOf(row: Row): readonly string[] {
  const { target } = asObject(row);
  if (target === undefined || target === "") return [];
  return typeof target === "string" ? [target] : target;
}

/** A row with other targets; without any, the case stays where it is. */
export function withTargets(row: Row, targets: readonly string[]): Row {
  const { target: _, ...rest } = asObject(row);
  const [only] = targets;
  if (only === undefined) return rest;
  return { target: targets.length === 1 ? only : [...targets], ...rest };
}

/** Is this the "otherwise" of its group: a transition that asks nothing? */
export function isOtherwise(row: Row): boolean {
  return asObject(row).guard === undefined;
}
