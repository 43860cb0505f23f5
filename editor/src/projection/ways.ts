import type { Box, Point } from "../kernels/layout-graph.ts";
import { freeWay } from "../kernels/free-way.ts";
import type { RunningLine } from "../kernels/route-lines.ts";
import type { DesignChart, Routed } from "./design-chart.ts";

/** The lines and the boxes of one container, all in the coordinates of the chart. */
export interface WaysLevel {
  readonly lines: readonly RunningLine[];
  readonly boxes: readonly Box[];
}

/** The lines of a chart as they run now, container by container: no line of a quiet chart crosses a border. */
export function waysOf({ nodes, lines, absolute }: DesignChart): WaysLevel[] {
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent]));
  const levels = new Map<string | null, { lines: RunningLine[]; boxes: Box[] }>();
  for (const { id, parent, content } of nodes) {
    const box = absolute.get(id);
    if (content.kind === "dot" || box === undefined) continue;
    const level = levels.get(parent) ?? { lines: [], boxes: [] };
    level.boxes.push(box);
    levels.set(parent, level);
  }
  for (const { id, source, target, exit, arrival, routed, far } of lines) {
    const [from, to, around] = [absolute.get(source), absolute.get(target), parents.get(source)];
    if (far || from === undefined || to === undefined || around === undefined) continue;
    const points = shifted(routed, from, to) ?? freeWay(from, exit, to, arrival);
    const leaves = { source: `${source} ${exit}`, target };
    levels.get(around)?.lines.push({ id, from, to, exit, arrival, ...leaves, points, isRouted: routed !== null });
  }
  return [...levels.values()].filter((level) => level.lines.length > 0);
}

/** New ways of lines, with the boxes between which they run. */
export function routedWays(
  { lines, absolute }: DesignChart,
  found: ReadonlyMap<string, readonly Point[]>,
): ReadonlyMap<string, Routed> {
  return new Map(
    lines.flatMap(({ id, source, target }): Array<[string, Routed]> => {
      const [points, from, to] = [found.get(id), absolute.get(source), absolute.get(target)];
      return points === undefined || from === undefined || to === undefined ? [] : [[id, { points, from, to }]];
    }),
  );
}

/** The chart with ways that were found for some of its lines, where both ends still stand to each other as they stood. */
export function withWays(design: DesignChart, ways: ReadonlyMap<string, Routed>): DesignChart {
  if (ways.size === 0) return design;
  const { lines, absolute } = design;
  const routed = lines.map((line) => {
    const [way, from, to] = [ways.get(line.id), absolute.get(line.source), absolute.get(line.target)];
    if (way === undefined || from === undefined || to === undefined) return line;
    return sameSize(way.from, from) && sameSize(way.to, to) && shifted(way, from, to) !== null
      ? { ...line, routed: way }
      : line;
  });
  return { ...design, lines: routed };
}

const sameSize = (one: Box, other: Box): boolean => one.width === other.width && one.height === other.height;

/** The way that a layout found, where both ends still stand to each other as they stood. */
function shifted(routed: Routed | null, from: Box, to: Box): readonly Point[] | null {
  if (routed === null) return null;
  const by = { x: from.x - routed.from.x, y: from.y - routed.from.y };
  if (Math.abs(to.x - routed.to.x - by.x) >= 1 || Math.abs(to.y - routed.to.y - by.y) >= 1) return null;
  return routed.points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y }));
}
