import { Background, BackgroundVariant, ReactFlow, ReactFlowProvider } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useMemo } from "react";
import type { Positions } from "../kernels/positions.ts";
import type { Chart } from "../model/chart.ts";
import type { CanvasChart } from "../projection/canvas-chart.ts";
import type { ChartMarks } from "../projection/chart-marks.ts";
import type { Light } from "../projection/light.ts";
import { CanvasControls } from "./canvas-controls.tsx";
import { ChartLightContext, type ChartStops } from "./chart-light.ts";
import { flowEdges, flowNodes } from "./flow-elements.ts";
import { FollowLight } from "./follow-light.tsx";
import { NODE_TYPES } from "./node-types.tsx";
import { useCanvasChart } from "./use-canvas-chart.ts";
import { Token, type Walk } from "./token.tsx";
import { ArrowHeads } from "./arrow-heads.tsx";
import { EDGE_TYPES, WAY_ARROWS } from "./way-edge.tsx";
import { SmallMap } from "./small-map.tsx";
import { useToldSizes } from "./use-told-sizes.ts";
import { useWhileMoving } from "./while-moving.ts";
import { ZoomLevel } from "./zoom-level.tsx";
import "./canvas.css";
import "./cards.css";
import { t } from "../texts/texts.ts";

interface StatechartProps {
  readonly chart: Chart;
  /** Where the protocol itself wants its states. */
  readonly positions: Positions;
  readonly light: Light | null;
  /** The states to bring into view, innermost of the chosen case; empty shows the whole chart. */
  readonly focus: readonly string[];
  readonly selected: string | null;
  /** How much of the canvas, from its right side, something else lies over; in px. */
  readonly covered: number;
  readonly onSelect: (path: string | null) => void;
  /** Chooses a transition, where one can be chosen. */
  readonly onRow?: ((id: string) => void) | undefined;
  /** How breakpoints are set, where they can be; the same object for as long as it does the same. */
  readonly stops?: ChartStops;
  /** What is marked besides the light; the same object for as long as it says the same. */
  readonly marks?: ChartMarks;
  /** The way that the case went last, to be shown once. */
  readonly walk?: Walk | null;
}

/** The protocol as a statechart, lit by a case when there is one. */
export function Statechart(props: StatechartProps) {
  const canvas = useCanvasChart(props.chart, props.positions);
  if (canvas === null)
    return (
      <div className="canvas-waiting" role="status">
        {t("Drawing the protocol …")}
      </div>
    );
  return (
    <ReactFlowProvider>
      <Drawn {...props} canvas={canvas} />
    </ReactFlowProvider>
  );
}

function Drawn({
  chart,
  canvas,
  light,
  focus,
  selected,
  covered,
  onSelect,
  onRow,
  stops,
  marks,
  walk = null,
}: StatechartProps & { readonly canvas: CanvasChart }) {
  useToldSizes();
  const { onMove, onMoveEnd } = useWhileMoving(false);
  const nodes = useMemo(() => flowNodes(canvas), [canvas]);
  const edges = useMemo(() => flowEdges(canvas, light, selected), [canvas, light, selected]);
  const shared = useMemo(
    () => ({ chart, light, selected, onSelect, onRow, stops, ...(marks === undefined ? {} : { marks }) }),
    [chart, light, selected, onSelect, onRow, stops, marks],
  );
  return (
    <ChartLightContext value={shared}>
      <ZoomLevel lit={light !== null}>
        <ArrowHeads ids={WAY_ARROWS} />
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          edgeTypes={EDGE_TYPES}
          zIndexMode="manual"
          elevateNodesOnSelect={false}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          deleteKeyCode={null}
          panOnScroll
          zoomOnDoubleClick={false}
          minZoom={0.08}
          maxZoom={1.75}
          onMove={onMove}
          onMoveEnd={onMoveEnd}
          onPaneClick={() => onSelect(null)}
        >
          <Background variant={BackgroundVariant.Dots} gap={20} size={1.6} color="var(--dot)" />
          <SmallMap chart={canvas} />
          <CanvasControls />
          {walk !== null && <Token canvas={canvas} walk={walk} />}
          <FollowLight canvas={canvas} focus={focus} selected={selected} covered={covered} />
        </ReactFlow>
      </ZoomLevel>
    </ChartLightContext>
  );
}
