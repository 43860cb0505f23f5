import type { Box, Point } from "./layout-graph.ts";

/** How far a line keeps from what it goes round. */
const REACH = 26;
/** Room that two boxes need between them for a line to pass straight. */
const ROOM = 20;
/** How far from its corners a line leaves or enters a box from above or below. */
const CORNER = 12;

/** Where lines touch the two sides of a box, as heights from its top. */
export interface Heights {
  readonly left: number;
  readonly right: number;
}

/** Where what goes on to the right touches a box: half-way down a low one, and not far below the title of a high one. */
export const touchOf = (box: { readonly height: number }): number => Math.min(box.height / 2, 30);

/**
 * The way of a line between two boxes that somebody placed by hand: out of the side that faces the other box, in at the side
 * that faces back. Where the boxes stand one above the other a line that may drop
 * goes down from one to the other; else they are joined round their right sides.
 */
export function freeWay(from: Box, exit: Heights, to: Box, arrival: Heights, mayDrop = false): Point[] {
  const [fromRight, toRight] = [from.x + from.width, to.x + to.width];
  if (fromRight + ROOM <= to.x) return bend(fromRight, from.y + exit.right, to.x, to.y + arrival.left);
  if (toRight + ROOM <= from.x) return bend(from.x, from.y + exit.left, toRight, to.y + arrival.right);
  if (mayDrop && from.y + from.height + ROOM <= to.y) return drop(from, to);
  const [leaves, arrives] = [from.y + exit.right, to.y + arrival.right];
  const round = Math.max(fromRight, toRight) + REACH;
  return [
    { x: fromRight, y: leaves },
    { x: round, y: leaves },
    { x: round, y: arrives },
    { x: toRight, y: arrives },
  ];
}

/** Down from one box to another below it: straight where that meets both, else with a step half-way. */
function drop(from: Box, to: Box): Point[] {
  const [left, right] = [Math.max(from.x, to.x), Math.min(from.x + from.width, to.x + to.width)];
  const [leaves, arrives] =
    right - left >= 2 * CORNER
      ? [(left + right) / 2, (left + right) / 2]
      : [from.x + from.width / 2, to.x + to.width / 2];
  const [top, bottom] = [from.y + from.height, to.y];
  const start = { x: leaves, y: top };
  const end = { x: arrives, y: bottom };
  if (leaves === arrives) return [start, end];
  return [start, { x: leaves, y: (top + bottom) / 2 }, { x: arrives, y: (top + bottom) / 2 }, end];
}

function bend(fromX: number, fromY: number, toX: number, toY: number): Point[] {
  if (Math.abs(fromY - toY) < 1)
    return [
      { x: fromX, y: fromY },
      { x: toX, y: toY },
    ];
  const middle = (fromX + toX) / 2;
  return [
    { x: fromX, y: fromY },
    { x: middle, y: fromY },
    { x: middle, y: toY },
    { x: toX, y: toY },
  ];
}
