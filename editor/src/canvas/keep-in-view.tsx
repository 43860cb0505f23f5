import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useEffect, useRef } from "react";
import type { DesignChart } from "../projection/design-chart.ts";
import { glideMs } from "./glide.ts";

/** What stays free between a box and the border of the canvas, in px of the screen. */
const MARGIN = 40;
const READING_ZOOM = 0.8;

/** Glides just so far that what was chosen lies inside the window; from far away it also comes near enough to be read. */
export function KeepInView({ design, selection }: { readonly design: DesignChart; readonly selection: readonly string[] }) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const shown = useRef<string | null>(null);
  const only = selection.length === 1 ? (selection[0] ?? null) : null;
  useEffect(() => {
    if (only === shown.current) return;
    const box = only === null ? undefined : design.absolute.get(only);
    shown.current = only;
    if (box === undefined) return;
    const { width, height } = store.getState();
    const { x, y, zoom } = flow.getViewport();
    const [left, top] = [box.x * zoom + x, box.y * zoom + y];
    const [right, bottom] = [left + box.width * zoom, top + box.height * zoom];
    const duration = glideMs(400);
    if (zoom < 0.45 && (right < 0 || bottom < 0 || left > width || top > height)) {
      void flow.setCenter(box.x + box.width / 2, box.y + Math.min(box.height, 200) / 2, { zoom: READING_ZOOM, duration });
      return;
    }
    const dx = left < MARGIN ? MARGIN - left : right > width - MARGIN ? Math.max(width - MARGIN - right, MARGIN - left) : 0;
    const dy = top < MARGIN ? MARGIN - top : bottom > height - MARGIN ? Math.max(height - MARGIN - bottom, MARGIN - top) : 0;
    if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration });
  }, [only, design, flow, store]);
  return null;
}
