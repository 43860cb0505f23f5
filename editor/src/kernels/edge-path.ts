import type { Point } from "./layout-graph.ts";

/** An SVG path along the points whose corners are rounded by at most `radius`. */
export function roundedPath(points: readonly Point[], radius = 10): string {
  const [first, ...rest] = withoutRepeats(points);
  if (first === undefined) return "";
  let path = `M${at(first)}`;
  let before = first;
  rest.forEach((point, index) => {
    const after = rest[index + 1];
    path += after === undefined ? `L${at(point)}` : corner(before, point, after, radius);
    before = point;
  });
  return path;
}

function corner(before: Point, point: Point, after: Point, radius: number): string {
  const room = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
  return `L${at(toward(point, before, room))}Q${at(point)} ${at(toward(point, after, room))}`;
}

/** A gentle curve from a right side to a left side, for charts that no layout has routed. */
export function plainWay(from: Point, to: Point): Point[] {
  const middle = from.x < to.x ? (from.x + to.x) / 2 : from.x + 24;
  return [from, { x: middle, y: from.y }, { x: middle, y: to.y }, to];
}

function withoutRepeats(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    return before === undefined || distance(before, point) > 0.5;
  });
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const round = (value: number): number => Math.round(value * 10) / 10;
const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

function toward(from: Point, to: Point, by: number): Point {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * by) / whole, y: from.y + ((to.y - from.y) * by) / whole };
}

/** A line between two places far from each other, as one curve that leaves and arrives level; empty without two points. */
export function farPath(points: readonly Point[]): string {
  const [from, to] = [points[0], points.at(-1)];
  if (from === undefined || to === undefined) return "";
  const pull = Math.max(60, Math.abs(to.x - from.x) / 3);
  return `M${from.x} ${from.y}C${from.x + pull} ${from.y} ${to.x - pull} ${to.y} ${to.x} ${to.y}`;
}
