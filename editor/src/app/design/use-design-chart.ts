import { useCallback, useEffect, useMemo, useState } from "react";
import type { Protocol } from "@parley/engine";
import { layOut } from "../../canvas/layout-worker.ts";
import { useMeasure } from "../../canvas/use-measure.ts";
import { tidied } from "../../commands/layout.ts";
import type { Placement } from "../../kernels/layout-graph.ts";
import type { Positions } from "../../kernels/positions.ts";
import type { MeasureText } from "../../kernels/text-size.ts";
import type { Chart } from "../../model/chart.ts";
import { chartGraph } from "../../projection/chart-graph.ts";
import { designChart, type DesignChart } from "../../projection/design-chart.ts";
import type { DesignStore } from "./design-store.ts";

/** A chart that is edited, and a way to have it laid out anew. */
export interface DrawnDesign {
  /** Null until the letters can be measured, and a document without places has found some. */
  readonly design: DesignChart | null;
  /** True while boxes glide to their new places. */
  readonly isTidying: boolean;
  readonly tidy: () => void;
}

/** How long boxes take to glide to their new places, in ms; the style sheet says the same. */
const GLIDE = 400;

/** The chart of a document that is edited. */
export function useDesignChart(protocol: Protocol, chart: Chart, store: DesignStore): DrawnDesign {
  const measure = useMeasure();
  const [found, setFound] = useFound(protocol, chart, measure);
  const [isTidying, setTidying] = useState(false);
  const graph = useMemo(() => (measure === null ? null : chartGraph(chart, measure)), [chart, measure]);
  const design = useMemo(() => {
    if (graph === null || measure === null || found === null) return null;
    return designChart(chart, graph, protocol.layout, found, measure);
  }, [chart, graph, measure, found, protocol.layout]);
  useEffect(() => {
    if (design !== null) store.stands(placesOf(design));
  }, [design, store]);
  const tidy = useCallback(() => {
    if (graph === null) return;
    void layOut(graph).then((placement) => {
      setTidying(true);
      setTimeout(() => setTidying(false), GLIDE);
      setFound(placement);
      const dots = new Set(design?.nodes.flatMap(({ id, content }) => (content.kind === "dot" ? [id] : [])));
      store.run((now) => tidied(now, Object.fromEntries([...placement.boxes].filter(([id]) => !dots.has(id)))));
    });
  }, [graph, design, setFound, store]);
  return { design, isTidying, tidy };
}

const NOWHERE: Placement = { boxes: new Map(), ways: new Map(), width: 0, height: 0 };

/** Where a layout puts what the document places nowhere: asked once, for a document in which no state has a place. */
function useFound(
  protocol: Protocol,
  chart: Chart,
  measure: MeasureText | null,
): readonly [Placement | null, (found: Placement) => void] {
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
  return [found, setFound];
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
