import { useReactFlow, useStore, type ReactFlowInstance, type ReactFlowState, type Viewport } from "@xyflow/react";
import { useEffect, useRef } from "react";
import type { Box } from "../kernels/layout-graph.ts";
import type { CanvasChart } from "../projection/canvas-chart.ts";
import { glideMs } from "./glide.ts";
import { CONTROLS_ROOM } from "./whole.ts";

const READING_ZOOM = 0.85;
/** As far away as the canvas lets one go. */
const LEAST_ZOOM = 0.08;

interface FollowLightProps {
  readonly canvas: CanvasChart;
  readonly focus: readonly string[];
  readonly selected: string | null;
  readonly covered: number;
}

/** Shows the whole chart first, then the chosen case's current state at a readable zoom; a chosen state too, when it lies outside. */
export function FollowLight({ canvas, focus, selected, covered }: FollowLightProps) {
  const flow = useReactFlow();
  const ready = useStore(canMove);
  const width = useStore((state: ReactFlowState) => state.width);
  const height = useStore((state: ReactFlowState) => state.height);
  const shown = useRef<string | null>(null);
  /** Where the whole chart was brought, until somebody moves it. */
  const wholeAt = useRef<Viewport | null>(null);
  const [first] = focus;
  useEffect(() => {
    if (!ready) return;
    const wanted = first ?? selected ?? "";
    // What a case comes to stays in the middle, and the whole chart whole, however much of the canvas there is.
    const room = `${height} ${wanted === "" ? width - covered : ""}`;
    const place = first === undefined && wanted !== "" ? wanted : `${wanted} ${room}`;
    if (place === shown.current) return;
    const box = canvas.absolute.get(wanted);
    // A chosen transition stands where it was pressed.
    if (box === undefined && wanted !== "") return;
    const before = shown.current;
    shown.current = place;
    if (box === undefined) {
      // Who has gone near to something stays there when the canvas becomes narrower.
      if (before?.startsWith(" ") === true && !isSameView(flow.getViewport(), wholeAt.current)) return;
      wholeAt.current = wholeIn(boundsOf(canvas), { width: width - covered, height: height - CONTROLS_ROOM });
      void flow.setViewport(wholeAt.current, { duration: before === null ? 0 : glideMs(700) });
      return;
    }
    wholeAt.current = null;
    if (first === undefined && isInView(box, flow, covered)) return;
    const zoom = Math.min(READING_ZOOM, Math.max(120, height - 60) / box.height);
    void flow.setCenter(box.x + box.width / 2 + covered / 2 / zoom, box.y + box.height / 2, {
      zoom,
      duration: glideMs(700),
    });
  }, [ready, width, height, canvas, first, selected, covered, flow]);
  return null;
}

/** The view in which a box fills so much of the canvas, from its upper left, as far as one may go. */
function wholeIn({ x, y, width, height }: Box, room: { readonly width: number; readonly height: number }): Viewport {
  const fitting = 0.96 * Math.min(room.width / width, room.height / height);
  const zoom = Math.min(1, Math.max(LEAST_ZOOM, fitting));
  return { x: room.width / 2 - (x + width / 2) * zoom, y: room.height / 2 - (y + height / 2) * zoom, zoom };
}

/** Is one view the other, up to what gliding leaves? */
const isSameView = (one: Viewport, other: Viewport | null): boolean =>
  other !== null &&
  Math.abs(one.x - other.x) < 1 &&
  Math.abs(one.y - other.y) < 1 &&
  Math.abs(one.zoom - other.zoom) < 0.001;

/** React Flow can move its viewport once it knows its own size. */
function canMove({ panZoom, width }: ReactFlowState): boolean {
  return panZoom !== null && width > 0;
}

/** The box around the whole chart; all sizes are known before anything is drawn. */
function boundsOf({ absolute }: CanvasChart): Box {
  const boxes = [...absolute.values()];
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** True when a box stands well inside the window at a size that can be read. */
function isInView(box: Box, flow: ReactFlowInstance, covered: number): boolean {
  const { zoom } = flow.getViewport();
  const canvas = document.querySelector(".react-flow")?.getBoundingClientRect();
  if (canvas === undefined || zoom < 0.5) return false;
  const from = flow.flowToScreenPosition({ x: box.x, y: box.y });
  return (
    from.x > canvas.left &&
    from.y > canvas.top &&
    from.x + box.width * zoom < canvas.right - covered &&
    from.y + box.height * zoom < canvas.bottom
  );
}
