import {
  Background,
  BackgroundVariant,
  getViewportForBounds,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
  useStoreApi,
  type ReactFlowState,
} from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { openingBounds } from "../projection/diff-opening.ts";
import type { CanvasChart } from "../projection/canvas-chart.ts";
import type { BothCharts } from "../projection/diff-chart.ts";
import type { DiffMarks } from "../projection/diff-marks.ts";
import { CanvasControls } from "./canvas-controls.tsx";
import { ChartLightContext } from "./chart-light.ts";
import { DiffContext } from "./diff-around.ts";
import { DIFF_NODE_TYPES } from "./diff-box.tsx";
import { diffEdges, diffNodes, type DiffEdge, type DiffNode } from "./diff-elements.ts";
import { ArrowHeads } from "./arrow-heads.tsx";
import { DIFF_ARROWS, DIFF_EDGE_TYPES } from "./diff-line.tsx";
import { glideMs } from "./glide.ts";
import { SmallMap } from "./small-map.tsx";
import { useToldSizes } from "./use-told-sizes.ts";
import { useWhileMoving } from "./while-moving.ts";
import { ZoomLevel } from "./zoom-level.tsx";
import "./canvas.css";
import "./cards.css";
import "./diff.css";

/** An element that is to be seen; each wish is a new object, so that the same one can be wished for again. */
export interface Look {
  readonly id: string;
}

interface DiffCanvasProps {
  readonly both: BothCharts;
  readonly canvas: CanvasChart;
  readonly marks: DiffMarks;
  readonly chosen: string | null;
  /** What is to be brought into view. */
  readonly look: Look | null;
  /** Is what stayed the same dimmed? */
  readonly isQuiet: boolean;
  readonly onChoose: (id: string) => void;
  readonly onGo: (id: string) => void;
}

/** Two versions of a protocol as one chart: what came, what is gone, and what changed stands there in words. */
export function DiffCanvas(props: DiffCanvasProps) {
  return (
    <ReactFlowProvider>
      <Drawn {...props} />
    </ReactFlowProvider>
  );
}

const MANNERS = {
  nodeTypes: DIFF_NODE_TYPES,
  edgeTypes: DIFF_EDGE_TYPES,
  zIndexMode: "manual",
  elevateNodesOnSelect: false,
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  deleteKeyCode: null,
  panOnScroll: true,
  zoomOnDoubleClick: false,
  minZoom: 0.08,
  maxZoom: 1.75,
} as const;

function Drawn({ both, canvas, marks, chosen, look, isQuiet, onChoose, onGo }: DiffCanvasProps) {
  const { chart, goals } = both;
  useToldSizes();
  const { onMove, onMoveEnd } = useWhileMoving(false);
  const nodes = useMemo(() => diffNodes(canvas), [canvas]);
  const edges = useMemo(() => diffEdges(canvas, both, marks, chosen), [canvas, both, marks, chosen]);
  const around = useMemo(
    () => ({ chart, marks, goals, chosen, isQuiet, onChoose, onGo }),
    [chart, marks, goals, chosen, isQuiet, onChoose, onGo],
  );
  const unlit = useMemo(() => ({ chart, light: null, selected: null, onSelect: onGo }), [chart, onGo]);
  const mark = useCallback((id: string) => `mini-${marks.get(id)?.how ?? "same"}`, [marks]);
  return (
    <DiffContext value={around}>
      <ChartLightContext value={unlit}>
        <div className="diff-chart" data-quiet={isQuiet}>
          <ZoomLevel lit={false}>
            <ArrowHeads ids={DIFF_ARROWS} />
            <ReactFlow<DiffNode, DiffEdge>
              {...MANNERS}
              nodes={nodes}
              edges={edges}
              onMove={onMove}
              onMoveEnd={onMoveEnd}
            >
              <Background variant={BackgroundVariant.Dots} gap={20} size={1.6} color="var(--dot)" />
              <SmallMap chart={canvas} mark={mark} />
              <CanvasControls />
              <OpenOnChanges canvas={canvas} marks={marks} />
              <ShowLook canvas={canvas} both={both} look={look} />
            </ReactFlow>
          </ZoomLevel>
        </div>
      </ChartLightContext>
    </DiffContext>
  );
}

const READING_ZOOM = 0.85;
/** From farther away a card's words cannot be read. */
const LEAST_OPENING_ZOOM = 0.6;
const OPENING_PADDING = 0.06;

interface OpenOnChangesProps {
  readonly canvas: CanvasChart;
  readonly marks: DiffMarks;
}

/** Opens the chart on what changed: on as much of it as can be read at once, the first change in any case. */
function OpenOnChanges({ canvas, marks }: OpenOnChangesProps) {
  const store = useStoreApi();
  const flow = useReactFlow();
  const isReady = useStore(canMove);
  const isOpen = useRef(false);
  useEffect(() => {
    if (!isReady || isOpen.current) return;
    isOpen.current = true;
    const { width, height, minZoom } = store.getState();
    const most = (1 - 2 * OPENING_PADDING) / LEAST_OPENING_ZOOM;
    const bounds = openingBounds(canvas.absolute, marks, { width: width * most, height: height * most });
    void flow.setViewport(getViewportForBounds(bounds, width, height, minZoom, 1, OPENING_PADDING));
  }, [isReady, canvas, marks, store, flow]);
  return null;
}

interface ShowLookProps {
  readonly canvas: CanvasChart;
  readonly both: BothCharts;
  readonly look: Look | null;
}

/** Brings what is looked at into the middle, near enough to be read. */
function ShowLook({ canvas, both, look }: ShowLookProps) {
  const flow = useReactFlow();
  const isReady = useStore(canMove);
  const shown = useRef<Look | null>(null);
  useEffect(() => {
    if (!isReady || look === null || look === shown.current) return;
    shown.current = look;
    const box = canvas.absolute.get(look.id) ?? canvas.absolute.get(cardOf(look.id, both) ?? "");
    if (box === undefined) return;
    const zoom = Math.min(1, Math.max(flow.getViewport().zoom, READING_ZOOM), (window.innerHeight - 160) / box.height);
    void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration: glideMs(450) });
  }, [isReady, canvas, both, look, flow]);
  return null;
}

/** React Flow can move its viewport once it knows its own size. */
const canMove = ({ panZoom, width }: ReactFlowState): boolean => panZoom !== null && width > 0;

function cardOf(row: string, { chart: { rootGroups, states } }: BothCharts): string | null {
  const groups = [...rootGroups, ...states.flatMap((state) => state.groups)];
  return groups.find(({ rows }) => rows.some(({ id }) => id === row))?.id ?? null;
}
