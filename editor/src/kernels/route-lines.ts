import type { Box, Point } from "./layout-graph.ts";
import { routeWay, type WantedWay } from "./route-way.ts";
import { pieces, TakenLanes } from "./taken-lanes.ts";

/** A line as it runs now. */
export interface RunningLine extends WantedWay {
  readonly id: string;
  readonly points: readonly Point[];
  /** Did a layout find its way? Such lines have precedence. */
  readonly isRouted: boolean;
}

/** So many lines get a new way at a time: a chart with more wants to be tidied up. */
const MOST = 150;

/**
 * New ways for those lines that run through a box or on top of one another; the others keep theirs. All boxes and lines stand in one
 * container.
 */
export function routeLines(
  lines: readonly RunningLine[],
  boxes: readonly Box[],
): ReadonlyMap<string, readonly Point[]> {
  const taken = new TakenLanes();
  const found = new Map<string, readonly Point[]>();
  for (const line of lines.toSorted((one, other) => Number(other.isRouted) - Number(one.isRouted))) {
    const isGood = !crosses(line.points, boxes) && (line.isRouted || !taken.hides(line.points, line));
    const others = boxes.filter((box) => box !== line.from && box !== line.to);
    const way = isGood || found.size === MOST ? null : routeWay(line, others, taken);
    if (way !== null) found.set(line.id, way);
    taken.add(way ?? line.points, line);
  }
  return found;
}

/** Does a way of pieces across and down run through one of the boxes? To touch a border is no harm. */
export function crosses(points: readonly Point[], boxes: readonly Box[]): boolean {
  return pieces(points).some(([a, b]) =>
    boxes.some(
      ({ x, y, width, height }) =>
        Math.max(a.x, b.x) > x + 1 &&
        Math.min(a.x, b.x) < x + width - 1 &&
        Math.max(a.y, b.y) > y + 1 &&
        Math.min(a.y, b.y) < y + height - 1,
    ),
  );
}
