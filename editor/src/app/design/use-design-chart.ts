import { useEffect, useMemo, useState } from "react";
import type { Protocol } from "@parley/engine";
import { layOut } from "../../canvas/layout-worker.ts";
import { useMeasure } from "../../canvas/use-measure.ts";
import type { Placement } from "../../kernels/layout-graph.ts";
import type { Positions } from "../../kernels/positions.ts";
import type { MeasureText } from "../../kernels/text-size.ts";
import type { Chart } from "../../model/chart.ts";
import { chartGraph } from "../../projection/chart-graph.ts";
import { designChart, type DesignChart } from "../../projection/design-chart.ts";

/** The chart of a document that is edited; null until the letters can be measured and a document without places has found some. */
export function useDesignChart(
  protocol: Protocol,
  chart: Chart,
  onFound: (positions: Positions) => void,
): DesignChart | null {
  const measure = useMeasure();
  const found = useFound(protocol, chart, measure);
  const drawn = useMemo(() => {
    if (measure === null || found === null) return null;
    const graph = chartGraph(chart, measure);
    return designChart(chart, graph, protocol.layout, found, measure);
  }, [chart, measure, found, protocol.layout]);
  useEffect(() => {
    if (drawn !== null) onFound(placesOf(drawn));
  }, [drawn, onFound]);
  return drawn;
}

const NOWHERE: Placement = { boxes: new Map(), ways: new Map(), width: 0, height: 0 };

/** Where a layout puts what the document places nowhere: asked once, for a document in which no state has a place. */
function useFound(protocol: Protocol, chart: Chart, measure: MeasureText | null): Placement | null {
  const [found, setFound] = useState<Placement | null>(() => (hasPlaces(protocol, chart) ? NOWHERE : null));
  useEffect(() => {
    if (found !== null || measure === null) return;
    let isWanted = true;
    void layOut(chartGraph(chart, measure)).then((placement) => {
      if (isWanted) setFound(placement);
    });
    return () => {
      isWanted = false;
    };
  }, [found, measure, chart]);
  return found;
}

function hasPlaces({ layout }: Protocol, { states }: Chart): boolean {
  return states.length < 2 || states.some(({ path }) => Object.hasOwn(layout, path));
}

/** The places of everything that may be dragged; small dots follow the state before which they stand. */
function placesOf({ nodes }: DesignChart): Positions {
  return Object.fromEntries(
    nodes
      .filter(({ content }) => content.kind !== "dot")
      .map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]),
  );
}
