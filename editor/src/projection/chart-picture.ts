import { roundedPath } from "../kernels/edge-path.ts";
import type { Box, Point } from "../kernels/layout-graph.ts";
import type { MeasureText } from "../kernels/text-size.ts";
import type { Chart } from "../model/chart.ts";
import type { DesignChart } from "./design-chart.ts";
import { boxPicture } from "./picture-cards.ts";
import { settledWays } from "./ways.ts";
import { escaped, INKS, tenth, type Inks } from "./picture-parts.ts";

/** A picture of a whole chart: SVG, and its size in px. */
export interface ChartPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Room around the chart. */
const MARGIN = 40;

/** Draws a chart as SVG that needs nothing else: every box with its words, every line that the canvas always shows. It is light, or in the colours given. */
export function chartPicture(
  title: string,
  design: DesignChart,
  chart: Chart,
  measure: MeasureText,
  inks: Inks = INKS.light,
): ChartPicture {
  const { nodes, absolute } = design;
  const ways = [...settledWays(design).values()];
  const boxes = nodes.flatMap(({ id, content }) => {
    const box = absolute.get(id);
    return box === undefined ? [] : [{ content, box }];
  });
  const drawn = (isContainer: boolean): string =>
    boxes
      .filter(({ content }) => (content.kind === "container") === isContainer)
      .map(({ content, box }) => boxPicture(content, box, { chart, measure, inks }))
      .join("\n");
  const { x, y, width, height } = around([
    ...ways.flat(),
    ...boxes.flatMap(({ box }) => [box, { x: box.x + box.width, y: box.y + box.height }]),
  ]);
  const paths = ways.map(
    (points) =>
      `<path d="${roundedPath(points)}" fill="none" stroke="${inks.wire}" stroke-width="1.6" marker-end="url(#arrow)"/>`,
  );
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" font-family="Inter, 'Inter Variable', system-ui, sans-serif" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0.5 8 4 0 7.5z" fill="${inks.wire}"/></marker></defs>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${inks.page}"/>`,
    drawn(true),
    ...paths,
    drawn(false),
    "</svg>\n",
  ].join("\n");
  return { svg, width, height };
}

function around(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [xs.reduce(least, xs[0] ?? 0), ys.reduce(least, ys[0] ?? 0)];
  const [right, bottom] = [xs.reduce(most, left), ys.reduce(most, top)];
  return {
    x: tenth(left - MARGIN),
    y: tenth(top - MARGIN),
    width: Math.ceil(right - left + 2 * MARGIN),
    height: Math.ceil(bottom - top + 2 * MARGIN),
  };
}

const least = (a: number, b: number): number => Math.min(a, b);
const most = (a: number, b: number): number => Math.max(a, b);
