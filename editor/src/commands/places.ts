import { indexStates, type PlacedState, type Protocol } from "@parley/engine";
import { groupsOf, rowId, type FoundGroup } from "./rows.ts";

/** Where things are after an edit, by where they were: null for what is gone. */
export interface Places {
  state(path: string): string | null;
  group(group: FoundGroup): string | null;
  row(group: FoundGroup, index: number): string | null;
}

/** Everything is where it was; for edits that move only some things. */
export const STILL: Places = {
  state: (path) => path,
  group: (group) => group.id,
  row: (group, index) => rowId(group.state.path, group, index),
};

/** Lets positions and accepted findings follow what they belong to, in a draft of the document after an edit. */
export function followPlaces(before: Protocol, draft: Protocol, places: Places): void {
  const states = indexStates(before.machine).all;
  if (Object.keys(before.layout).length > 0) followLayout(before, draft, states, places);
  if (before.accepted.length > 0) followAccepted(before, draft, states, places);
}

/** A card lies in its state's own box when that holds others, else beside it: when that changes, the card finds a new place. */
function followLayout(before: Protocol, draft: Protocol, states: readonly PlacedState[], places: Places): void {
  const holders = new Set(
    indexStates(draft.machine)
      .all.filter(({ node }) => holdsOthers(node.states))
      .map(({ path }) => path),
  );
  const moved = new Map<string, string | null>();
  for (const state of states) {
    const to = places.state(state.path);
    moved.set(state.path, to);
    const turned = to !== null && holdsOthers(state.node.states) !== holders.has(to);
    for (const group of groupsOf(state)) moved.set(group.id, to === null || turned ? null : places.group(group));
  }
  const entries = Object.entries(before.layout).flatMap(([id, place]) => {
    const to = moved.get(id);
    return to === null ? [] : [[to ?? id, place] as const];
  });
  const layout = Object.fromEntries(entries);
  if (JSON.stringify(layout) !== JSON.stringify(before.layout)) draft.layout = layout;
}

const holdsOthers = (states: object | undefined): boolean => Object.keys(states ?? {}).length > 0;

const PARTS_OF_STATE = ["", ".entry", ".exit", ".initial", ".after"];

function followAccepted(before: Protocol, draft: Protocol, states: readonly PlacedState[], places: Places): void {
  const moved = new Map<string, string | null>();
  const remember = (from: string, to: string | null): void => {
    if (!moved.has(from)) moved.set(from, to);
  };
  const place = (path: string): string => (path === "" ? "machine" : `machine.${path}`);
  for (const part of PARTS_OF_STATE)
    for (const { path } of states) {
      const to = places.state(path);
      remember(`${place(path)}${part}`, to === null ? null : `${place(to)}${part}`);
    }
  for (const state of states)
    for (const group of groupsOf(state))
      group.rows.forEach((_, index) => {
        const to = places.state(state.path) === null ? null : places.row(group, index);
        remember(`machine.${rowId(state.path, group, index)}`, to === null ? null : `machine.${to}`);
      });
  const kept = before.accepted.flatMap((each) => {
    const to = moved.get(each.at);
    return to === null ? [] : [to === undefined || to === each.at ? each : { ...each, at: to }];
  });
  if (kept.length !== before.accepted.length || kept.some((each, index) => each !== before.accepted[index]))
    draft.accepted = kept;
}
