import type { Box, Point } from "./layout-graph.ts";

/** A way in the coordinates of the chart, and the two boxes for which it was found. */
export interface Routed {
  readonly points: readonly Point[];
  readonly from: Box;
  readonly to: Box;
}

/** How long the first and the last piece of a way have to stay, in px: an arrow has to be seen. */
const STUB = 10;

/**
 * The way between two boxes that have moved since it was found: its first and its last piece follow them, what is between
 * stays. So a nudge does not turn a line round. Null where a piece would shrink to nothing or run the other way.
 */
export function stretchWay({ points, ...then }: Routed, from: Box, to: Box): readonly Point[] | null {
  const [start, end] = [moveOf(then.from, from), moveOf(then.to, to)];
  if (isSame(start, end)) return points.map((point) => plus(point, start));
  if (points.length < 3) return null;
  const stretched = points.map((point) => ({ ...point }));
  for (const [at, next, by] of [
    [0, 1, start],
    [points.length - 1, points.length - 2, end],
  ] as const) {
    const [stub, corner] = [points[at], stretched[next]];
    if (stub === undefined || corner === undefined) return null;
    if (isDown(stub, points[next] ?? stub)) corner.x += by.x;
    else corner.y += by.y;
    stretched[at] = plus(stub, by);
  }
  return keepsOn(points, stretched, 0) && keepsOn(points, stretched, points.length - 2) ? stretched : null;
}

const moveOf = (before: Point, now: Point): Point => ({ x: now.x - before.x, y: now.y - before.y });
const plus = ({ x, y }: Point, by: Point): Point => ({ x: x + by.x, y: y + by.y });
const isSame = (one: Point, other: Point): boolean => Math.abs(one.x - other.x) < 1 && Math.abs(one.y - other.y) < 1;
const isDown = (one: Point, other: Point): boolean => Math.abs(one.x - other.x) < Math.abs(one.y - other.y);

/** Does a piece still run as it ran, and is it long enough? */
function keepsOn(points: readonly Point[], stretched: readonly Point[], index: number): boolean {
  const [was, now] = [piece(points, index), piece(stretched, index)];
  return was.x * now.x + was.y * now.y > 0 && Math.hypot(now.x, now.y) >= Math.min(STUB, Math.hypot(was.x, was.y));
}

function piece(points: readonly Point[], index: number): Point {
  const [a, b] = [points[index] ?? { x: 0, y: 0 }, points[index + 1] ?? { x: 0, y: 0 }];
  return { x: b.x - a.x, y: b.y - a.y };
}
