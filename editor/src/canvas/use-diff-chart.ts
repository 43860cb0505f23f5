import { useEffect, useState } from "react";
import type { CanvasChart } from "../projection/canvas-chart.ts";
import { chartGraph } from "../projection/chart-graph.ts";
import type { BothCharts } from "../projection/diff-chart.ts";
import type { DiffMarks } from "../projection/diff-marks.ts";
import type { DiffPair } from "../projection/diff-pair.ts";
import { bothPositions, setApart, withMarks } from "../projection/diff-places.ts";
import { settledChart } from "../projection/settled-chart.ts";
import { layOut } from "./layout-worker.ts";
import { measureWithFonts } from "./use-measure.ts";

/** The chart of two versions with every box in its place; null until it is drawn. */
export function useDiffChart(pair: DiffPair, both: BothCharts, marks: DiffMarks): CanvasChart | null {
  const [done, setDone] = useState<{ readonly both: BothCharts; readonly canvas: CanvasChart } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void draw(pair, both, marks).then((canvas) => {
      if (isWanted) setDone({ both, canvas });
    });
    return () => {
      isWanted = false;
    };
  }, [pair, both, marks]);
  return done?.both === both ? done.canvas : null;
}

async function draw(pair: DiffPair, both: BothCharts, marks: DiffMarks): Promise<CanvasChart> {
  const measure = await measureWithFonts();
  const graph = withMarks(chartGraph(both.chart, measure), marks, measure);
  const positions = bothPositions(pair, both);
  const isGone = (id: string): boolean => marks.get(id)?.how === "removed";
  const isPlaced = Object.keys(positions).length > 0;
  return settledChart(
    isPlaced
      ? { chart: both.chart, graph, positions: setApart(graph, positions, isGone), placement: null }
      : { chart: both.chart, graph, positions, placement: await layOut(graph) },
    measure,
  );
}
