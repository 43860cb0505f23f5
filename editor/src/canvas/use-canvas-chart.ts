import { useEffect, useState } from "react";
import type { Positions } from "../kernels/positions.ts";
import type { Chart } from "../model/chart.ts";
import type { CanvasChart } from "../projection/canvas-chart.ts";
import { chartGraph } from "../projection/chart-graph.ts";
import { settledChart } from "../projection/settled-chart.ts";
import { layOut } from "./layout-worker.ts";
import { measureWithFonts } from "./use-measure.ts";

/** The canvas of a chart; null until its fonts are there and its layout is done. */
export function useCanvasChart(chart: Chart, positions: Positions): CanvasChart | null {
  const [done, setDone] = useState<{ readonly chart: Chart; readonly canvas: CanvasChart } | null>(null);
  useEffect(() => {
    let wanted = true;
    void prepare(chart, positions).then((canvas) => {
      if (wanted) setDone({ chart, canvas });
    });
    return () => {
      wanted = false;
    };
  }, [chart, positions]);
  return done?.chart === chart ? done.canvas : null;
}

async function prepare(chart: Chart, positions: Positions): Promise<CanvasChart> {
  const measure = await measureWithFonts();
  const graph = chartGraph(chart, measure);
  return settledChart({ chart, graph, positions, placement: await layOut(graph) }, measure);
}
