import { Background, BackgroundVariant, MiniMap, ReactFlow, ReactFlowProvider } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useMemo } from "react";
import type { Positions } from "../kernels/positions.ts";
import type { Chart } from "../model/chart.ts";
import type { CanvasChart } from "../projection/canvas-chart.ts";
import type { Light } from "../projection/light.ts";
import { CanvasControls } from "./canvas-controls.tsx";
import { ChartLightContext } from "./chart-light.ts";
import { flowEdges, flowNodes } from "./flow-elements.ts";
import { FollowLight } from "./follow-light.tsx";
import { NODE_TYPES, type ChartNode } from "./node-types.tsx";
import { useCanvasChart } from "./use-canvas-chart.ts";
import { ArrowHeads } from "./arrow-heads.tsx";
import { EDGE_TYPES, WAY_ARROWS } from "./way-edge.tsx";
import { ZoomLevel } from "./zoom-level.tsx";
import "./canvas.css";
import "./cards.css";

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
}

/** The protocol as a statechart, lit by a case when there is one. */
export function Statechart(props: StatechartProps) {
  const canvas = useCanvasChart(props.chart, props.positions);
  if (canvas === null)
    return (
      <div className="canvas-waiting" role="status">
        Drawing the protocol …
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
}: StatechartProps & { readonly canvas: CanvasChart }) {
  const nodes = useMemo(() => flowNodes(canvas), [canvas]);
  const edges = useMemo(() => flowEdges(canvas, light, selected), [canvas, light, selected]);
  const shared = useMemo(() => ({ chart, light, selected, onSelect }), [chart, light, selected, onSelect]);
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
          onPaneClick={() => onSelect(null)}
        >
          <Background variant={BackgroundVariant.Dots} gap={20} size={1.6} color="var(--dot)" />
          <MiniMap<ChartNode>
            pannable
            zoomable
            nodeClassName={miniClass}
            nodeBorderRadius={14}
            aria-label="Small map of the chart"
            position="bottom-right"
          />
          <CanvasControls />
          <FollowLight canvas={canvas} focus={focus} selected={selected} covered={covered} />
        </ReactFlow>
      </ZoomLevel>
    </ChartLightContext>
  );
}

function miniClass({ data }: ChartNode): string {
  return `mini-${data.content.kind}`;
}
