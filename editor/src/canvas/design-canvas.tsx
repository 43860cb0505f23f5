import { Background, BackgroundVariant, ReactFlow, ReactFlowProvider, SelectionMode, useKeyPress } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useMemo, useState } from "react";
import type { DesignChart } from "../projection/design-chart.ts";
import { ChartLightContext } from "./chart-light.ts";
import { CrowdedNotice } from "./crowded-notice.tsx";
import { CanvasControls } from "./canvas-controls.tsx";
import { DESIGN_NODE_TYPES, type DesignNode } from "./design-box.tsx";
import { DesignAroundBoxes, type DesignAround } from "./design-context.ts";
import { designEdges, designNodes, nodesNow } from "./design-elements.ts";
import { KeepInView, type Reveal } from "./keep-in-view.tsx";
import { LiveLines } from "./live-lines.tsx";
import { FREE_EDGE_TYPES, type FreeEdge } from "./free-edge.tsx";
import { useSameParts } from "./use-same-parts.ts";
import { useCanvasGestures } from "./use-canvas-gestures.ts";
import { useDragging } from "./use-dragging.ts";
import { useHand } from "./use-hand.ts";
import { ArrowHeads } from "./arrow-heads.tsx";
import { WAY_ARROWS } from "./way-edge.tsx";
import { SmallMap } from "./small-map.tsx";
import { TellSeen } from "./tell-seen.tsx";
import { useToldSizes } from "./use-told-sizes.ts";
import { useWhileMoving } from "./while-moving.ts";
import { ZoomLevel } from "./zoom-level.tsx";
import "./canvas.css";
import "./cards.css";
import "./design.css";
import { WHOLE } from "./whole.ts";

interface DesignCanvasProps extends Omit<DesignAround, "chosen" | "dropInto" | "onNext" | "least" | "isConnecting"> {
  readonly design: DesignChart;
  readonly selection: readonly string[];
  readonly onTidy: () => void;
  readonly reveal: Reveal | null;
  readonly covered: number;
}

/** The chart as a designer draws it: React Flow shows what the document says, and tells what was done. */
export function DesignCanvas(props: DesignCanvasProps) {
  return (
    <ReactFlowProvider>
      <Drawn {...props} />
    </ReactFlowProvider>
  );
}

// What stays the same object is not looked at anew in every frame of a drag.
const MANY_KEYS = ["Shift", "Meta", "Control"];

/** How React Flow is used on a canvas that is drawn on: keys and menus are ours, and the document alone adds and removes. */
const MANNERS = {
  nodeTypes: DESIGN_NODE_TYPES,
  edgeTypes: FREE_EDGE_TYPES,
  zIndexMode: "manual",
  elevateNodesOnSelect: false,
  connectOnClick: false,
  deleteKeyCode: null,
  selectionKeyCode: "Shift",
  multiSelectionKeyCode: MANY_KEYS,
  selectionMode: SelectionMode.Partial,
  panOnScroll: true,
  panActivationKeyCode: "Space",
  zoomOnDoubleClick: false,
  disableKeyboardA11y: true,
  minZoom: 0.08,
  maxZoom: 1.75,
} as const;

function Drawn({ design, selection, deeds, mayChange, onTidy, reveal, covered, ...around }: DesignCanvasProps) {
  // A blank page stays where it is when its first state comes.
  const [hadNodes] = useState(design.nodes.length > 0);
  const chosen = useMemo(() => new Set(selection), [selection]);
  const drawn = useSameParts(useMemo(() => designNodes(design), [design]));
  const { carried, onLinesDrawn, sizes, dropInto, ...dragging } = useDragging(design, chosen, deeds);
  useToldSizes();
  const { onMove, onMoveEnd } = useWhileMoving(carried.size > 0);
  const { onNext, isConnecting, ...gestures } = useCanvasGestures(design, deeds, mayChange, chosen);
  // With the space bar held the view is moved, also from over a card.
  const isSpace = useKeyPress("Space");
  const hand = useHand();
  const isViewMoved = isSpace || hand.isHand;
  const nodes = useMemo(() => nodesNow(drawn, sizes, chosen), [drawn, sizes, chosen]);
  const edges = useSameParts(useMemo(() => designEdges(design, chosen), [design, chosen]));
  const { chart, onChoose } = around;
  const now = { ...around, chosen, dropInto, onNext, mayChange, deeds, isConnecting, least: design.least };
  // Never another one: boxes that are drawn on ask it for no more than the light, and hundreds would be told of each change.
  const [unlit] = useState({ chart, light: null, selected: null, onSelect: onChoose });
  return (
    <DesignAroundBoxes around={now}>
      <ChartLightContext value={unlit}>
        <ZoomLevel lit={false}>
          <ArrowHeads ids={WAY_ARROWS} />
          <ReactFlow<DesignNode, FreeEdge>
            {...MANNERS}
            className={isViewMoved ? "by-hand" : ""}
            {...(hadNodes ? { fitView: true, fitViewOptions: WHOLE } : {})}
            {...dragging}
            {...gestures}
            onMove={onMove}
            onMoveEnd={onMoveEnd}
            nodes={nodes}
            edges={edges}
            nodesDraggable={mayChange && !isViewMoved}
            nodesConnectable={mayChange}
          >
            <Background variant={BackgroundVariant.Dots} gap={20} size={1.6} color="var(--dot)" />
            <LiveLines design={design} edges={edges} carried={carried} ref={onLinesDrawn} />
            <SmallMap chart={design} />
            <CanvasControls onTidy={mayChange ? onTidy : null} isPanned={chosen.size === 0} hand={hand} />
            {mayChange && <CrowdedNotice design={design} onMakeRoom={deeds.makeRoom} />}
            <KeepInView design={design} selection={selection} reveal={reveal} covered={covered} />
            <TellSeen covered={covered} onSees={deeds.sees} />
          </ReactFlow>
        </ZoomLevel>
      </ChartLightContext>
    </DesignAroundBoxes>
  );
}
