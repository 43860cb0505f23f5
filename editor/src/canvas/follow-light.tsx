import { useNodesInitialized, useReactFlow, type ReactFlowInstance } from "@xyflow/react";
import { useEffect, useRef } from "react";
import type { Box } from "../kernels/layout-graph.ts";
import type { CanvasChart } from "../projection/canvas-chart.ts";
import { glideMs } from "./glide.ts";

const READING_ZOOM = 0.85;

interface FollowLightProps {
  readonly canvas: CanvasChart;
  readonly focus: readonly string[];
  readonly selected: string | null;
  readonly covered: number;
}

/** Brings the chosen case's current state into view at a readable zoom; a chosen state too, when it lies outside. */
export function FollowLight({ canvas, focus, selected, covered }: FollowLightProps) {
  const flow = useReactFlow();
  // Before that, React Flow still has to fit the whole chart, and would undo what is shown here.
  const drawn = useNodesInitialized();
  const shown = useRef("");
  const [first] = focus;
  useEffect(() => {
    if (!drawn) return;
    const wanted = first ?? selected ?? "";
    if (wanted === shown.current) return;
    const before = shown.current;
    shown.current = wanted;
    const box = canvas.absolute.get(wanted);
    if (box === undefined) {
      if (before !== "") void flow.fitView({ padding: 0.03, duration: glideMs(700) });
      return;
    }
    if (first === undefined && isInView(box, flow, covered)) return;
    const zoom = Math.min(READING_ZOOM, (window.innerHeight - 140) / box.height);
    void flow.setCenter(box.x + box.width / 2 + covered / 2 / zoom, box.y + box.height / 2, {
      zoom,
      duration: glideMs(700),
    });
  }, [drawn, canvas, first, selected, covered, flow]);
  return null;
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
