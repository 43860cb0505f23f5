import { stateTitle, type Protocol } from "@parley/engine";
import type { Point } from "../kernels/layout-graph.ts";
import { boxesAround, ownBoxes, rounded } from "./boxes.ts";
import { changed } from "./change.ts";
import type { Attempt, Edit } from "./edit.ts";
import { placedAt, quoted } from "./paths.ts";
import { t } from "../texts/texts.ts";

/** How large a box is on the canvas. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Edge = "left" | "center" | "right" | "top" | "middle" | "bottom";

/** Puts boxes elsewhere in the boxes around them: states by path, cards of events by their id. */
export function moveBoxes(protocol: Protocol, positions: Readonly<Record<string, Point>>): Edit | null {
  return placed(protocol, positions, t("Move {boxes}", { boxes: boxesInWords(protocol, Object.keys(positions)) }));
}

/** Puts states that lie over others where they lie free, with the cards that stand beside them. */
export function makeRoom(protocol: Protocol, positions: Readonly<Record<string, Point>>): Edit | null {
  const title = t("Make room for {boxes}", { boxes: boxesInWords(protocol, Object.keys(positions)) });
  return placed(protocol, withCards(protocol, Object.entries(positions)), title);
}

/** Puts boxes of one container on a common edge, or in the middle between their outermost edges. */
export function alignBoxes(
  protocol: Protocol,
  ids: readonly string[],
  edge: Edge,
  sizes: Readonly<Record<string, Size>>,
): Attempt {
  const boxes = boxesOf(protocol, ids, sizes);
  if (boxes === null || boxes.length < 2) return apart(protocol, ids);
  const { at, size } = edge === "left" || edge === "center" || edge === "right" ? ACROSS : DOWN;
  const low = Math.min(...boxes.map((box) => box[at]));
  const high = Math.max(...boxes.map((box) => box[at] + box[size]));
  const share = edge === "left" || edge === "top" ? 0 : edge === "right" || edge === "bottom" ? 1 : 0.5;
  const positions = boxes.map((box) => [box.id, { ...box, [at]: low + (high - low - box[size]) * share }] as const);
  return placed(protocol, withCards(protocol, positions), ALIGNED[edge](boxesInWords(protocol, ids)));
}

/** Leaves the same gap between boxes of one container, from left to right or from top to bottom; the outer two stay. */
export function distributeBoxes(
  protocol: Protocol,
  ids: readonly string[],
  direction: "across" | "down",
  sizes: Readonly<Record<string, Size>>,
): Attempt {
  const boxes = boxesOf(protocol, ids, sizes);
  if (boxes === null || boxes.length < 3) return apart(protocol, ids);
  const { at, size } = direction === "across" ? ACROSS : DOWN;
  const sorted = boxes.toSorted((one, other) => one[at] - other[at]);
  const start = Math.min(...sorted.map((box) => box[at]));
  const end = Math.max(...sorted.map((box) => box[at] + box[size]));
  const gap = (end - start - sorted.reduce((sum, box) => sum + box[size], 0)) / (sorted.length - 1);
  let next = start;
  const positions = sorted.map((box) => {
    const place = { ...box, [at]: next };
    next += box[size] + gap;
    return [box.id, place] as const;
  });
  return placed(
    protocol,
    withCards(protocol, positions),
    t("Space {boxes} evenly", { boxes: boxesInWords(protocol, ids) }),
  );
}

/** Puts boxes where a layout has computed them to be. Sizes that somebody chose for them go; what is not named stays. */
export function tidied(protocol: Protocol, positions: Readonly<Record<string, Point>>): Edit | null {
  const there = boxesAround(protocol);
  const layout = Object.fromEntries([
    ...Object.entries(protocol.layout).filter(([id]) => there.has(id) && positions[id] === undefined),
    ...Object.entries(positions).flatMap(([id, at]) =>
      there.has(id) && isPlace(at) ? [[id, rounded(at)] as const] : [],
    ),
  ]);
  if (sameLayout(layout, protocol.layout)) return null;
  return { title: t("Tidy the layout up"), after: changed(protocol, (draft) => void (draft.layout = layout)) };
}

/** Puts some boxes where a layout of them alone has computed them to be. */
export function movedTidily(protocol: Protocol, positions: Readonly<Record<string, Point>>): Edit | null {
  return placed(protocol, positions, t("Tidy {boxes} up", { boxes: boxesInWords(protocol, Object.keys(positions)) }));
}

/** Gives a phase a size of its own; without one it is as large as what stands in it needs. */
export function resizeBox(protocol: Protocol, id: string, size: Size | null): Edit | null {
  const place = protocol.layout[id];
  const state = placedAt(protocol, id);
  if (place === undefined || state === undefined || (size !== null && !(size.width > 0 && size.height > 0)))
    return null;
  const { x, y } = place;
  const sized = size === null ? { x, y } : { x, y, width: Math.round(size.width), height: Math.round(size.height) };
  if (samePlace(place, sized)) return null;
  return {
    title: t(size === null ? "Fit {state} to its content" : "Resize {state}", { state: quoted(stateTitle(state)) }),
    after: changed(protocol, (draft) => void (draft.layout[id] = sized)),
  };
}

const ACROSS = { at: "x", size: "width" } as const;
const DOWN = { at: "y", size: "height" } as const;

const ALIGNED: Readonly<Record<Edge, (boxes: string) => string>> = {
  left: (boxes) => t("Align {boxes} on the left", { boxes }),
  center: (boxes) => t("Align {boxes} on one center line", { boxes }),
  right: (boxes) => t("Align {boxes} on the right", { boxes }),
  top: (boxes) => t("Align {boxes} at the top", { boxes }),
  middle: (boxes) => t("Align {boxes} on one middle line", { boxes }),
  bottom: (boxes) => t("Align {boxes} at the bottom", { boxes }),
};

interface PlacedBox extends Point, Size {
  readonly id: string;
}

/** Boxes with place and size; null when one has none, or they lie in different boxes. */
function boxesOf(
  protocol: Protocol,
  ids: readonly string[],
  sizes: Readonly<Record<string, Size>>,
): readonly PlacedBox[] | null {
  const around = boxesAround(protocol);
  const boxes = [...new Set(ids)].flatMap((id): PlacedBox[] => {
    const [place, size] = [protocol.layout[id], sizes[id]];
    return place === undefined || size === undefined
      ? []
      : [{ id, x: place.x, y: place.y, width: size.width, height: size.height }];
  });
  if (boxes.length < new Set(ids).size || new Set(boxes.map(({ id }) => around.get(id))).size > 1) return null;
  return boxes;
}

/** Positions with those of the cards that stand beside states which move: they keep their distance. */
function withCards(
  protocol: Protocol,
  positions: ReadonlyArray<readonly [id: string, at: Point]>,
): Readonly<Record<string, Point>> {
  const all = new Map(positions);
  for (const [path, at] of positions) {
    const before = protocol.layout[path];
    for (const id of ownBoxes(protocol, path)) {
      const place = protocol.layout[id];
      if (before === undefined || place === undefined || all.has(id)) continue;
      all.set(id, { x: place.x + at.x - before.x, y: place.y + at.y - before.y });
    }
  }
  return Object.fromEntries(all);
}

/** Why some boxes cannot be put in order together; null when there are too few. */
function apart(protocol: Protocol, ids: readonly string[]): Attempt {
  const around = boxesAround(protocol);
  if (new Set(ids.map((id) => around.get(id))).size > 1)
    return { refused: t("Only boxes that lie in the same phase can be put in order together.") };
  return ids.some((id) => protocol.layout[id] === undefined)
    ? { refused: t("Boxes that nobody has placed yet stand where there is room; tidy them up, or move them, first.") }
    : null;
}

function placed(protocol: Protocol, positions: Readonly<Record<string, Point>>, title: string): Edit | null {
  const there = boxesAround(protocol);
  const after = changed(protocol, (draft) => {
    for (const [id, at] of Object.entries(positions))
      if (there.has(id) && isPlace(at)) draft.layout[id] = { ...draft.layout[id], ...rounded(at) };
  });
  return sameLayout(after.layout, protocol.layout) ? null : { title, after };
}

const isPlace = ({ x, y }: Point): boolean => Number.isFinite(x) && Number.isFinite(y);

function sameLayout(one: Protocol["layout"], other: Protocol["layout"]): boolean {
  const ids = Object.keys(one);
  return ids.length === Object.keys(other).length && ids.every((id) => samePlace(one[id], other[id]));
}

const samePlace = (
  one: Protocol["layout"][string] | undefined,
  other: Protocol["layout"][string] | undefined,
): boolean =>
  one?.x === other?.x && one?.y === other?.y && one?.width === other?.width && one?.height === other?.height;

function boxesInWords(protocol: Protocol, ids: readonly string[]): string {
  const [only] = ids;
  if (ids.length !== 1 || only === undefined)
    return t("{count, plural, one {# box} other {# boxes}}", { count: ids.length });
  const state = placedAt(protocol, only);
  return state === undefined ? t("an event") : quoted(stateTitle(state));
}
