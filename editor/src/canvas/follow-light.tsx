import { useReactFlow, useStore, type ReactFlowInstance, type ReactFlowState } from "@xyflow/react";
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
  const [first] = focus;
  useEffect(() => {
    if (!ready) return;
    const wanted = first ?? selected ?? "";
    // What a case comes to stays in the middle, and the whole chart whole, however much of the canvas there is.
    const place = first === undefined && wanted !== "" ? wanted : `${wanted} ${height}`;
    if (place === shown.current) return;
    const box = canvas.absolute.get(wanted);
    // A chosen transition stands where it was pressed.
    if (box === undefined && wanted !== "") return;
    const before = shown.current;
    shown.current = place;
    if (box === undefined) {
      const whole = boundsOf(canvas);
      const zoom = Math.max(
        LEAST_ZOOM,
        0.96 * Math.min((width - covered) / whole.width, (height - CONTROLS_ROOM) / whole.height),
      );
      const near = Math.min(zoom, 1);
      const [beside, below] = [covered / 2 / near, CONTROLS_ROOM / 2 / near];
      void flow.setCenter(whole.x + whole.width / 2 + beside, whole.y + whole.height / 2 + below, {
        zoom: near,
        duration: before === null ? 0 : glideMs(700),
      });
      return;
    }
    if (first === undefined && isInView(box, flow, covered)) return;
    const zoom = Math.min(READING_ZOOM, Math.max(120, height - 60) / box.height);
    void flow.setCenter(box.x + box.width / 2 + covered / 2 / zoom, box.y + box.height / 2, {
      zoom,
      duration: glideMs(700),
    });
  }, [ready, width, height, canvas, first, selected, covered, flow]);
  return null;
}

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
