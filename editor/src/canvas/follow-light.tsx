import { useReactFlow } from "@xyflow/react";
import { useEffect, useRef } from "react";
import type { CanvasChart } from "../projection/canvas-chart.ts";
import { glideMs } from "./glide.ts";

const READING_ZOOM = 0.85;

interface FollowLightProps {
  readonly canvas: CanvasChart;
  readonly focus: readonly string[];
  readonly selected: string | null;
}

/** Brings the chosen case's current state into view at a readable zoom; a chosen state too, when it lies outside. */
export function FollowLight({ canvas, focus, selected }: FollowLightProps) {
  const flow = useReactFlow();
  const shown = useRef("");
  const [first] = focus;
  useEffect(() => {
    const wanted = first ?? selected ?? "";
    if (wanted === shown.current) return;
    const before = shown.current;
    shown.current = wanted;
    const box = canvas.absolute.get(wanted);
    if (box === undefined) {
      if (before !== "") void flow.fitView({ padding: 0.03, duration: glideMs(700) });
      return;
    }
    const zoom = Math.min(READING_ZOOM, (window.innerHeight - 140) / box.height);
    void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration: glideMs(700) });
  }, [canvas, first, selected, flow]);
  return null;
}
