import type { LayoutGraph, Placement } from "../kernels/layout-graph.ts";
import type { Positions } from "../kernels/positions.ts";
import type { MeasureText } from "../kernels/text-size.ts";
import type { Chart } from "../model/chart.ts";
import { canvasChart, type CanvasChart } from "./canvas-chart.ts";
import { designChart, foundBy, NOTHING_FOUND } from "./design-chart.ts";
import { settledWays, withWays } from "./ways.ts";

/** What is drawn of a chart on which nothing is moved. */
interface Settled {
  readonly chart: Chart;
  readonly graph: LayoutGraph;
  /** Where the document places boxes. */
  readonly positions: Positions;
  /** What a layout found for the same graph; null where it was not asked. */
  readonly placement: Placement | null;
}

/** A chart that is only looked at, drawn as it is where it is edited: boxes where the document has them, lines round what stands in their way. */
export function settledChart({ chart, graph, positions, placement }: Settled, measure: MeasureText): CanvasChart {
  const found = placement === null ? NOTHING_FOUND : foundBy(graph, placement);
  const isPlaced = chart.states.some(({ path }) => Object.hasOwn(positions, path));
  const placed = designChart(chart, graph, positions, isPlaced ? NOTHING_FOUND : found, measure);
  const design = withWays(placed, found.ways);
  return canvasChart(chart, graph, { boxes: design.boxes, ways: settledWays(design), width: 0, height: 0 }, measure);
}
