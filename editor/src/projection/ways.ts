import type { Box, Point } from "../kernels/layout-graph.ts";
import { freeWay } from "../kernels/free-way.ts";
import { KnownWays } from "../kernels/known-ways.ts";
import type { RunningLine } from "../kernels/route-lines.ts";
import { stretchWay, type Routed } from "../kernels/stretch-way.ts";
import type { DesignChart } from "./design-chart.ts";

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
  for (const { id, source, target, exit, arrival, mayDrop, routed, far } of lines) {
    const [from, to, around] = [absolute.get(source), absolute.get(target), parents.get(source)];
    if (far || from === undefined || to === undefined || around === undefined) continue;
    const way = routed === null ? null : stretchWay(routed, from, to);
    const points = way ?? freeWay(from, exit, to, arrival, mayDrop);
    const leaves = { source: `${source} ${exit.right}`, target };
    levels
      .get(around)
      ?.lines.push({ id, from, to, exit, arrival, ...leaves, points, isRouted: standsAsFound(routed, from, to) });
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
  const fitting = fittingWays(design, ways);
  return { ...design, lines: design.lines.map((line) => ({ ...line, routed: fitting.get(line.id) ?? line.routed })) };
}

/** Of ways that were found for the lines of a chart those whose ends stand to each other as they stood then. */
export function fittingWays(
  { lines, absolute }: DesignChart,
  ways: ReadonlyMap<string, Routed>,
): ReadonlyMap<string, Routed> {
  return new Map(
    lines.flatMap(({ id, source, target }): Array<[string, Routed]> => {
      const [way, from, to] = [ways.get(id), absolute.get(source), absolute.get(target)];
      if (way === undefined || from === undefined || to === undefined) return [];
      return sameSize(way.from, from) && sameSize(way.to, to) && standsAsFound(way, from, to) ? [[id, way]] : [];
    }),
  );
}

/** Where every line runs on a chart that stays as it is: as it was found, else freely, and round what stands in its way. */
export function settledWays(design: DesignChart): ReadonlyMap<string, readonly Point[]> {
  const levels = waysOf(design);
  const round = new Map(new KnownWays().on(levels));
  return new Map(levels.flatMap(({ lines }) => lines.map(({ id, points }) => [id, round.get(id) ?? points] as const)));
}

const sameSize = (one: Box, other: Box): boolean => one.width === other.width && one.height === other.height;

/** Do both ends of a way still stand to each other as they stood when it was found? */
function standsAsFound(routed: Routed | null, from: Box, to: Box): boolean {
  if (routed === null) return false;
  const by = { x: from.x - routed.from.x, y: from.y - routed.from.y };
  return Math.abs(to.x - routed.to.x - by.x) < 1 && Math.abs(to.y - routed.to.y - by.y) < 1;
}
