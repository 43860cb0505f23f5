import { useReactFlow, type FinalConnectionState } from "@xyflow/react";
import { useState, type KeyboardEvent as ReactKeyboardEvent, type MouseEvent as ReactMouseEvent } from "react";
import { flushSync } from "react-dom";
import type { Point } from "../kernels/layout-graph.ts";
import type { DesignChart } from "../projection/design-chart.ts";
import { placeBeside, placeIn, stateUnder } from "../projection/design-places.ts";
import type { CanvasDeeds, CanvasSpot } from "./canvas-deeds.ts";
import { OUT } from "./box-handles.ts";
import type { DesignNode } from "./design-box.tsx";
import type { FreeEdge } from "./free-edge.tsx";
import { useSteady } from "./use-steady.ts";

/** Half of the height of a state that says nothing yet. */
const HALF = 21;
/** Lines that end closer than this to where they began were not drawn on purpose, in px of the chart. */
const SLIP = 16;

/** What React Flow reports, as what the designer meant by it. */
export function useCanvasGestures(
  design: DesignChart,
  deeds: CanvasDeeds,
  mayChange: boolean,
  chosen: ReadonlySet<string>,
) {
  const { screenToFlowPosition } = useReactFlow<DesignNode, FreeEdge>();
  const [isConnecting, setConnecting] = useState(false);
  const spotAt = (screen: Point): CanvasSpot => ({ ...placeIn(design, screenToFlowPosition(screen)), screen });
  const openMenu = (event: ReactMouseEvent | MouseEvent, id: string | null): void => {
    event.preventDefault();
    if (mayChange) deeds.menu(id, spotAt(pointOf(event)));
  };
  const gestures = useSteady({
    onNext: (path: string, screen: Point): void => {
      if (mayChange) deeds.connect(path, null, { ...placeBeside(design, path), screen });
    },
    // At once: React Flow looks for the handle to let go at in the same event.
    onConnectStart: () => flushSync(() => setConnecting(true)),
    onConnectEnd: (
      event: MouseEvent | TouchEvent,
      { isValid, from, fromNode, fromHandle, toNode }: FinalConnectionState,
    ): void => {
      setConnecting(false);
      if (fromNode === null) return;
      const screen = pointOf(event);
      const end = screenToFlowPosition(screen);
      // A press that slipped is no way back to where it began.
      const isSlip = Math.hypot(end.x - from.x, end.y - from.y) < SLIP;
      const under = stateUnder(design, end, isSlip ? fromNode.id : null);
      const target = isValid === true && toNode !== null ? toNode.id : under;
      if (fromNode.id.includes("#")) {
        if (target !== null) deeds.retarget(fromHandle?.id ?? "", target);
        return;
      }
      const { at, ...spot } = spotAt(screen);
      // The line ends at the middle of the new state's left side.
      deeds.connect(fromNode.id, target, { ...spot, at: { x: at.x, y: at.y - HALF } });
    },
    onReconnect: ({ sourceHandle }: FreeEdge, { target }: { readonly target: string }) =>
      sourceHandle != null && deeds.retarget(sourceHandle, target),
    onEdgeClick: (_: ReactMouseEvent, { sourceHandle, target }: FreeEdge) =>
      deeds.choose([sourceHandle != null && sourceHandle !== OUT ? sourceHandle : target]),
    onKeyDown: (event: ReactKeyboardEvent): void => {
      const id = event.target instanceof HTMLElement ? event.target.dataset["id"] : undefined;
      if (id === undefined || (event.key !== "Enter" && event.key !== " ")) return;
      // A second Enter is for what can be done with it.
      if (event.key === "Enter" && chosen.size === 1 && chosen.has(id)) return;
      event.preventDefault();
      deeds.choose([id]);
    },
    onPaneClick: () => deeds.choose([]),
    onDoubleClick: (event: ReactMouseEvent) => isPane(event) && mayChange && deeds.add(spotAt(pointOf(event))),
    onNodeContextMenu: (event: ReactMouseEvent, { id }: DesignNode) => openMenu(event, id),
    onEdgeContextMenu: (event: ReactMouseEvent, { sourceHandle, target }: FreeEdge) =>
      openMenu(event, sourceHandle != null && sourceHandle !== OUT ? sourceHandle : target),
    onPaneContextMenu: (event: ReactMouseEvent | MouseEvent) => openMenu(event, null),
  });
  return { ...gestures, isConnecting };
}

function isPane({ target }: ReactMouseEvent): boolean {
  return (
    target instanceof Element && target.closest(".react-flow__node, .react-flow__panel, .react-flow__edge") === null
  );
}

function pointOf(event: MouseEvent | TouchEvent | ReactMouseEvent): Point {
  const from = "changedTouches" in event ? event.changedTouches[0] : event;
  return { x: from?.clientX ?? 0, y: from?.clientY ?? 0 };
}
