import { placedStates, type Protocol } from "@parley/engine";
import type { Box, Point } from "../kernels/layout-graph.ts";
import { changed } from "./change.ts";
import { placedAt } from "./paths.ts";
import { groupsOf } from "./rows.ts";

/** A place as documents keep it. */
export function rounded({ x, y }: Point): { x: number; y: number } {
  return { x: Math.round(x), y: Math.round(y) };
}

/**
 * The box around each box of the canvas, by id: a state lies in its parent; the card of an event beside its state, or in
 * it when the state holds others. The chart's own is "".
 */
export function boxesAround(protocol: Protocol): ReadonlyMap<string, string> {
  return new Map(
    placedStates(protocol.machine).flatMap((state) => {
      const around = state.parent?.path ?? "";
      const holds = Object.keys(state.node.states ?? {}).length > 0;
      const cards = groupsOf(state).map(({ id }): [string, string] => [id, holds ? state.path : around]);
      return state.parent === null ? cards : [[state.path, around] as [string, string], ...cards];
    }),
  );
}

/** A state's box, and the cards of its events that stand beside it. */
export function ownBoxes(protocol: Protocol, path: string): string[] {
  const state = placedAt(protocol, path);
  if (state === undefined) return [];
  const holds = Object.keys(state.node.states ?? {}).length > 0;
  return [path, ...(holds ? [] : groupsOf(state).map(({ id }) => id))];
}

/** The top left corner of what some states and their cards take up; null when none of them was placed. */
export function cornerOf(protocol: Protocol, paths: readonly string[]): Point | null {
  const places = paths.flatMap((path) => ownBoxes(protocol, path)).flatMap((id) => protocol.layout[id] ?? []);
  if (places.length === 0) return null;
  return { x: Math.min(...places.map(({ x }) => x)), y: Math.min(...places.map(({ y }) => y)) };
}

/** The size of a box that says nothing of it: that of a state with a title and little more, in px. */
const USUAL = { width: 236, height: 44 } as const;

/** Boxes as they are drawn, relative to the box around; by id. */
export type DrawnBoxes = ReadonlyMap<string, Box>;

/** A box as it is drawn, or else as far as the document tells where and how large it is. */
function boxOf({ layout }: Protocol, id: string, drawn: DrawnBoxes): Box | undefined {
  const place = layout[id];
  if (place === undefined || drawn.has(id)) return drawn.get(id);
  const within = Object.entries(layout).filter(([inner]) => inner.startsWith(`${id}.`));
  const right = Math.max(USUAL.width, ...within.map(([, { x }]) => x + USUAL.width));
  const bottom = Math.max(USUAL.height, ...within.map(([, { y }]) => y + USUAL.height));
  return { x: place.x, y: place.y, width: place.width ?? right, height: place.height ?? bottom };
}

/** All that stands in a state, or on the chart itself with "". */
export function boxesIn(protocol: Protocol, parent: string, drawn: DrawnBoxes): Box[] {
  return [...boxesAround(protocol)].flatMap(([id, around]) =>
    around === parent ? (boxOf(protocol, id, drawn) ?? []) : [],
  );
}

/** The box around some states and their cards. */
export function extentOf(protocol: Protocol, paths: readonly string[], drawn: DrawnBoxes = new Map()): Box {
  const ids = paths.flatMap((path) => ownBoxes(protocol, path));
  const boxes = ids.flatMap((id) => boxOf(protocol, id, drawn) ?? []);
  if (boxes.length === 0) return { x: 0, y: 0, ...USUAL };
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

/** Some states with their cards, as far away as said. */
export function shiftBoxes(protocol: Protocol, paths: readonly string[], by: Point): Protocol {
  const ids = paths.flatMap((path) => ownBoxes(protocol, path));
  return changed(protocol, (draft) => {
    for (const id of ids) {
      const place = draft.layout[id];
      if (place !== undefined) Object.assign(place, rounded({ x: place.x + by.x, y: place.y + by.y }));
    }
  });
}

/** Some states and their cards without a place of their own: they stand where there is room. */
export function withoutBoxes(protocol: Protocol, paths: readonly string[]): Protocol {
  const ids = paths.flatMap((path) => ownBoxes(protocol, path));
  return changed(protocol, (draft) => {
    for (const id of ids) delete draft.layout[id];
  });
}
