import { useCallback, useEffect, useMemo, useState } from "react";
import type { Protocol } from "@parley/engine";
import { layOut } from "../../canvas/layout-worker.ts";
import { useMeasure } from "../../canvas/use-measure.ts";
import { movedTidily, tidied } from "../../commands/layout.ts";
import type { Positions } from "../../kernels/positions.ts";
import type { LayoutGraph } from "../../kernels/layout-graph.ts";
import type { MeasureText } from "../../kernels/text-size.ts";
import type { Chart } from "../../model/chart.ts";
import { chartGraph } from "../../projection/chart-graph.ts";
import { designChart, foundBy, NOTHING_FOUND, type DesignChart, type Found } from "../../projection/design-chart.ts";
import { foldChart } from "../../projection/folded-chart.ts";
import { partFound, partGraph } from "../../projection/part-graph.ts";
import { fittingWays } from "../../projection/ways.ts";
import { t } from "../../texts/texts.ts";
import type { DesignStore } from "./design-store.ts";

/** A chart that is edited, and ways to have it laid out anew. */
export interface DrawnDesign {
  /** As it is seen, with phases folded up. Null until the letters can be measured, and a document without places has found some. */
  readonly design: DesignChart | null;
  /** The same with all phases open. */
  readonly whole: DesignChart | null;
  /** True while boxes glide to their new places. */
  readonly isTidying: boolean;
  /** Lays the whole chart out. */
  readonly tidy: () => void;
  /** Lays out what is chosen and lies side by side, or what a chosen phase holds; the rest stays. */
  readonly tidyChosen: () => void;
}

/** How long boxes take to glide to their new places, in ms; the style sheet says the same. */
const GLIDE = 400;

/** The chart of a document that is edited. */
export function useDesignChart(
  protocol: Protocol,
  chart: Chart,
  folded: ReadonlySet<string>,
  store: DesignStore,
): DrawnDesign {
  const measure = useMeasure();
  const [found, setFound] = useFound(protocol, chart, measure);
  const open = useDrawn(chart, protocol.layout, found, measure);
  const seen = useMemo(() => foldChart(chart, folded), [chart, folded]);
  const closed = useDrawn(seen === chart ? null : seen, protocol.layout, found, measure);
  const { graph, design } = seen === chart ? open : closed;
  useEffect(() => {
    if (open.design !== null) store.stands(placesOf(open.design));
  }, [open.design, store]);
  const [isTidying, glide] = useGlide();
  const tidy = useCallback(() => {
    const { graph: all, design: before } = open;
    if (all === null || before === null) return;
    void layOut(all).then((placement) => {
      glide();
      setFound(foundBy(all, placement));
      const positions = draggable(before, placement.boxes);
      store.run((now) => tidied(now, positions));
    });
  }, [open, glide, setFound, store]);
  const tidyChosen = useCallback(() => {
    if (graph === null || design === null || found === null) return;
    const part = partGraph(graph, design, store.get().history.now.selection);
    if (part === null) return store.tell(t("Choose a phase first, or things side by side"), true);
    void layOut(part.graph).then((placement) => {
      const next = partFound(part, placement, design);
      glide();
      setFound({ boxes: found.boxes, ways: new Map([...found.ways, ...next.ways]) });
      const positions = draggable(design, next.boxes);
      store.run((now) => movedTidily(now, positions));
    });
  }, [graph, design, found, glide, setFound, store]);
  return { design, whole: open.design, isTidying, tidy, tidyChosen };
}

interface Drawn {
  readonly graph: LayoutGraph | null;
  readonly design: DesignChart | null;
}

const UNDRAWN: Drawn = { graph: null, design: null };

function useDrawn(chart: Chart | null, layout: Positions, found: Found | null, measure: MeasureText | null): Drawn {
  const graph = useMemo(
    () => (chart === null || measure === null ? null : chartGraph(chart, measure)),
    [chart, measure],
  );
  return useMemo(() => {
    if (chart === null || graph === null || measure === null || found === null) return UNDRAWN;
    return { graph, design: designChart(chart, graph, layout, found, measure) };
  }, [chart, graph, layout, found, measure]);
}

/** True for as long as boxes glide, and what begins it. */
function useGlide(): readonly [boolean, () => void] {
  const [isTidying, setTidying] = useState(false);
  const glide = useCallback(() => {
    setTidying(true);
    setTimeout(() => setTidying(false), GLIDE);
  }, []);
  return [isTidying, glide];
}

/** Where a layout puts what the document places nowhere: asked once, for a document in which no state has a place. */
function useFound(
  protocol: Protocol,
  chart: Chart,
  measure: MeasureText | null,
): readonly [Found | null, (found: Found) => void] {
  const [opened] = useState(() => (hasPlaces(protocol, chart) ? { chart, positions: protocol.layout } : null));
  const [found, setFound] = useState<Found | null>(opened === null ? null : NOTHING_FOUND);
  useEffect(() => {
    if (found !== null || measure === null) return;
    return asking(chartGraph(chart, measure), setFound);
  }, [found, measure, chart]);
  // Of a document that has its places, what a layout would draw just so: those lines run as they did when it was tidied up.
  useEffect(() => {
    if (opened === null || measure === null) return;
    const graph = chartGraph(opened.chart, measure);
    return asking(graph, (laidOut) => {
      const placed = designChart(opened.chart, graph, opened.positions, NOTHING_FOUND, measure);
      const ways = fittingWays(placed, laidOut.ways);
      setFound((now) => (now === NOTHING_FOUND ? { ...NOTHING_FOUND, ways } : now));
    });
  }, [opened, measure]);
  return [found, setFound];
}

/** Has a chart laid out; nobody is told once the answer is not wanted any more. */
function asking(graph: LayoutGraph, onFound: (found: Found) => void): () => void {
  let isWanted = true;
  void layOut(graph).then((placement) => {
    if (isWanted) onFound(foundBy(graph, placement));
  });
  return () => {
    isWanted = false;
  };
}

function hasPlaces({ layout }: Protocol, { states }: Chart): boolean {
  return states.length < 2 || states.some(({ path }) => Object.hasOwn(layout, path));
}

/** Positions without those of the small dots, which follow the state before which they stand. */
function draggable<P>({ nodes }: DesignChart, positions: ReadonlyMap<string, P>): Record<string, P> {
  const dots = new Set(nodes.flatMap(({ id, content }) => (content.kind === "dot" ? [id] : [])));
  return Object.fromEntries([...positions].filter(([id]) => !dots.has(id)));
}

/** The places of everything that may be dragged. */
function placesOf(design: DesignChart): Positions {
  const rounded = design.nodes.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }] as const);
  return draggable(design, new Map(rounded));
}
