import {
  Background,
  BackgroundVariant,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
  type FinalConnectionState,
} from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import {
  useCallback,
  useMemo,
  useState,
  type MouseEvent as ReactMouseEvent,
  type TouchEvent as ReactTouchEvent,
} from "react";
import type { Point } from "../kernels/layout-graph.ts";
import type { DesignChart } from "../projection/design-chart.ts";
import { ChartLightContext } from "./chart-light.ts";
import { CanvasControls } from "./canvas-controls.tsx";
import { DESIGN_NODE_TYPES, type DesignNode } from "./design-box.tsx";
import { DesignContext, type DesignAround } from "./design-context.ts";
import { designEdges, designNodes, nodesNow } from "./design-elements.ts";
import { KeepInView, type Reveal } from "./keep-in-view.tsx";
import { FREE_EDGE_TYPES, type FreeEdge } from "./free-edge.tsx";
import { useDragging } from "./use-dragging.ts";
import { ArrowHeads } from "./way-edge.tsx";
import { ZoomLevel } from "./zoom-level.tsx";
import "./canvas.css";
import "./cards.css";
import "./design.css";

/** A place on the canvas: in a container (the protocol itself is ""), relative to it; and on the screen, for a menu. */
export interface CanvasSpot {
  readonly parent: string;
  readonly at: Point;
  readonly screen: Point;
}

/** What a designer does on the canvas. */
export interface CanvasDeeds {
  readonly choose: (ids: readonly string[]) => void;
  readonly move: (positions: ReadonlyMap<string, Point>) => void;
  readonly moveInto: (paths: readonly string[], parent: string, positions: ReadonlyMap<string, Point>) => void;
  readonly add: (spot: CanvasSpot) => void;
  /** A line was drawn from a state: to another one, or to an empty spot. */
  readonly connect: (source: string, target: string | null, spot: CanvasSpot) => void;
  /** A transition was led to another state. */
  readonly retarget: (row: string, target: string) => void;
  readonly menu: (id: string | null, spot: CanvasSpot) => void;
}

interface DesignCanvasProps extends Omit<DesignAround, "chosen" | "dropInto" | "onNext"> {
  readonly design: DesignChart;
  readonly selection: readonly string[];
  readonly mayChange: boolean;
  readonly deeds: CanvasDeeds;
  readonly onTidy: () => void;
  readonly reveal: Reveal | null;
}

/** The chart as a designer draws it: React Flow shows what the document says, and tells what was done. */
export function DesignCanvas(props: DesignCanvasProps) {
  return (
    <ReactFlowProvider>
      <Drawn {...props} />
    </ReactFlowProvider>
  );
}

/** Room between a state and the one that comes next: enough for the card of an event. */
const APART = 330;
/** Half of the height of a state that says nothing yet. */
const HALF = 21;

function Drawn({ design, selection, deeds, mayChange, onTidy, reveal, ...around }: DesignCanvasProps) {
  const flow = useReactFlow<DesignNode, FreeEdge>();
  // A blank page stays where it is when its first state comes.
  const [hadNodes] = useState(design.nodes.length > 0);
  const chosen = useMemo(() => new Set(selection), [selection]);
  const drawn = useMemo(() => designNodes(design), [design]);
  const { dragged, dropInto, onNodesChange, onNodeDrag, onNodeDragStop } = useDragging(design, chosen, deeds);
  const nodes = useMemo(() => nodesNow(drawn, dragged, chosen), [drawn, dragged, chosen]);
  const edges = useMemo(() => designEdges(design, chosen), [design, chosen]);
  const onNext = useCallback(
    (path: string, screen: Point) => {
      const box = design.absolute.get(path);
      if (box === undefined) return;
      const beside = placeBeside(design, path, { x: box.x + box.width + APART, y: box.y });
      deeds.connect(path, null, { ...beside, screen });
    },
    [design, deeds],
  );
  const { chart, renaming, onRenamed, onRename, onChoose, problems } = around;
  const shared = useMemo(
    () => ({ chart, renaming, onRenamed, onRename, onChoose, problems, chosen, dropInto, onNext }),
    [chart, renaming, onRenamed, onRename, onChoose, problems, chosen, dropInto, onNext],
  );
  const unlit = useMemo(() => ({ chart, light: null, selected: null, onSelect: onChoose }), [chart, onChoose]);

  const spotAt = (screen: Point): CanvasSpot => {
    const at = flow.screenToFlowPosition(screen);
    return { ...placeIn(design, at), screen };
  };
  const onConnectEnd = (
    event: MouseEvent | TouchEvent,
    { isValid, fromNode, fromHandle, toNode }: FinalConnectionState,
  ): void => {
    if (fromNode === null || !mayChange) return;
    const screen = pointOf(event);
    const target =
      isValid === true && toNode !== null
        ? toNode.id
        : stateUnder(design, flow.screenToFlowPosition(screen), fromNode.id);
    const row = fromHandle?.id ?? "";
    if (fromNode.id.includes("#")) {
      if (target !== null) deeds.retarget(row, target);
      return;
    }
    const { at, ...spot } = spotAt(screen);
    // The line ends at the middle of the new state's left side.
    deeds.connect(fromNode.id, target, { ...spot, at: { x: at.x, y: at.y - HALF } });
  };
  return (
    <DesignContext value={shared}>
      <ChartLightContext value={unlit}>
        <ZoomLevel lit={false}>
          <ArrowHeads />
          <ReactFlow<DesignNode, FreeEdge>
            nodes={nodes}
            edges={edges}
            nodeTypes={DESIGN_NODE_TYPES}
            edgeTypes={FREE_EDGE_TYPES}
            onNodesChange={onNodesChange}
            onNodeDrag={onNodeDrag}
            onNodeDragStop={onNodeDragStop}
            onConnectEnd={onConnectEnd}
            onReconnect={(edge, { target }) => edge.sourceHandle != null && deeds.retarget(edge.sourceHandle, target)}
            onEdgeClick={(_, edge) => chooseEdge(edge, deeds)}
            onPaneClick={() => deeds.choose([])}
            onDoubleClick={(event) =>
              isPane(event) && mayChange && deeds.add(spotAt({ x: event.clientX, y: event.clientY }))
            }
            onNodeContextMenu={(event, node) => openMenu(event, node.id)}
            onPaneContextMenu={(event) => openMenu(event, null)}
            zIndexMode="manual"
            elevateNodesOnSelect={false}
            nodesDraggable={mayChange}
            nodesConnectable={mayChange}
            connectOnClick={false}
            deleteKeyCode={null}
            selectionKeyCode="Shift"
            multiSelectionKeyCode={["Shift", "Meta", "Control"]}
            selectionMode={SelectionMode.Partial}
            panOnScroll
            panActivationKeyCode="Space"
            zoomOnDoubleClick={false}
            disableKeyboardA11y
            minZoom={0.08}
            maxZoom={1.75}
            {...(hadNodes ? { fitView: true, fitViewOptions: { padding: 0.06, maxZoom: 1 } } : {})}
          >
            <Background variant={BackgroundVariant.Dots} gap={20} size={1.6} color="var(--dot)" />
            <MiniMap<DesignNode>
              pannable
              zoomable
              nodeClassName={({ data }) => `mini-${data.content.kind}`}
              nodeBorderRadius={14}
              aria-label="Small map of the chart"
              position="bottom-right"
            />
            <CanvasControls onTidy={mayChange ? onTidy : null} />
            <KeepInView design={design} selection={selection} reveal={reveal} />
          </ReactFlow>
        </ZoomLevel>
      </ChartLightContext>
    </DesignContext>
  );

  function openMenu(event: ReactMouseEvent | MouseEvent, id: string | null): void {
    event.preventDefault();
    deeds.menu(id, spotAt({ x: event.clientX, y: event.clientY }));
  }
}

function chooseEdge({ sourceHandle, target }: FreeEdge, deeds: CanvasDeeds): void {
  const isRow = sourceHandle != null && sourceHandle !== "out";
  deeds.choose([isRow ? sourceHandle : target]);
}

function isPane({ target }: ReactMouseEvent): boolean {
  return (
    target instanceof Element && target.closest(".react-flow__node, .react-flow__panel, .react-flow__edge") === null
  );
}

function pointOf(event: MouseEvent | TouchEvent | ReactMouseEvent | ReactTouchEvent): Point {
  const from = "changedTouches" in event ? event.changedTouches[0] : event;
  return { x: from?.clientX ?? 0, y: from?.clientY ?? 0 };
}

/** The innermost state under a point of the chart, if any. */
function stateUnder({ nodes, absolute }: DesignChart, { x, y }: Point, besides: string): string | null {
  const hit = nodes.findLast(({ id, content }) => {
    const box = absolute.get(id);
    if (box === undefined || id === besides || content.kind === "label" || content.kind === "dot") return false;
    return (
      content.kind !== "container" && x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
    );
  });
  return hit?.content.kind === "arrival" ? hit.content.state.path : (hit?.id ?? null);
}

/** The innermost container at a point of the chart, and the point relative to it. */
export function placeIn({ nodes, absolute }: DesignChart, { x, y }: Point): { parent: string; at: Point } {
  const around = nodes.findLast(({ id, content }) => {
    const box = absolute.get(id);
    return (
      content.kind === "container" &&
      box !== undefined &&
      x >= box.x &&
      x <= box.x + box.width &&
      y >= box.y &&
      y <= box.y + box.height
    );
  });
  const box = around === undefined ? { x: 0, y: 0 } : (absolute.get(around.id) ?? { x: 0, y: 0 });
  return { parent: around?.id ?? "", at: { x: x - box.x, y: y - box.y } };
}

/** A point of the chart relative to the container in which a box stands. */
function placeBeside({ nodes, absolute }: DesignChart, id: string, { x, y }: Point): { parent: string; at: Point } {
  const parent = nodes.find((node) => node.id === id)?.parent ?? "";
  const box = absolute.get(parent) ?? { x: 0, y: 0 };
  return { parent, at: { x: x - box.x, y: y - box.y } };
}
