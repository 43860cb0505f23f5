import type { Box, Point } from "./layout-graph.ts";

/** How far a line keeps from what it goes round. */
const REACH = 26;
/** Room that two boxes need between them for a line to pass straight. */
const ROOM = 20;

/** Where lines arrive on the two sides of a box, as heights from its top. */
export interface Arrival {
  readonly left: number;
  readonly right: number;
}

/**
 * The way of a line between two boxes that somebody placed by hand: out of the side that faces the other box, in at the side
 * that faces back. Boxes one above the other are joined round their right sides. `exit` is a height from the top of its box.
 */
export function freeWay(from: Box, exit: number, to: Box, arrival: Arrival): Point[] {
  const [leaves, arrives] = [from.y + exit, to.y + arrival.right];
  const [fromRight, toRight] = [from.x + from.width, to.x + to.width];
  if (fromRight + ROOM <= to.x) return bend(fromRight, leaves, to.x, to.y + arrival.left);
  if (toRight + ROOM <= from.x) return bend(from.x, leaves, toRight, arrives);
  const round = Math.max(fromRight, toRight) + REACH;
  return [
    { x: fromRight, y: leaves },
    { x: round, y: leaves },
    { x: round, y: arrives },
    { x: toRight, y: arrives },
  ];
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
