import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useEffect, useRef } from "react";
import type { DesignChart } from "../projection/design-chart.ts";
import { glideMs } from "./glide.ts";

/** What stays free between a box and the border of the canvas, in px of the screen. */
const MARGIN = 40;
const READING_ZOOM = 0.8;
/** Below this, cards show their titles alone. */
const READABLE = 0.5;

/** An element that is to be shown from near, wherever the window is; each wish is a new object. */
export interface Reveal {
  readonly id: string;
}

interface KeepInViewProps {
  readonly design: DesignChart;
  readonly selection: readonly string[];
  readonly reveal: Reveal | null;
  /** How much of the canvas, from its right side, something else lies over; in px. */
  readonly covered: number;
}

/** Glides just so far that what was chosen lies inside the window; what is to be revealed comes near enough to be read. */
export function KeepInView({ design, selection, reveal, covered }: KeepInViewProps) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const shown = useRef<string | null>(null);
  const revealed = useRef<Reveal | null>(null);
  const only = selection.length === 1 ? (selection[0] ?? null) : null;
  useEffect(() => {
    const isWanted = reveal !== null && reveal !== revealed.current && reveal.id === only;
    if (only === shown.current && !isWanted) return;
    const box = only === null ? undefined : design.absolute.get(only);
    shown.current = only;
    revealed.current = reveal;
    if (box === undefined) return;
    const { width: whole, height } = store.getState();
    const width = whole - covered;
    const { x, y, zoom } = flow.getViewport();
    const [left, top] = [box.x * zoom + x, box.y * zoom + y];
    const [right, bottom] = [left + box.width * zoom, top + box.height * zoom];
    const duration = glideMs(400);
    if (isWanted && zoom < READABLE) {
      void flow.setCenter(box.x + box.width / 2 + covered / 2 / READING_ZOOM, box.y + Math.min(box.height, 200) / 2, {
        zoom: READING_ZOOM,
        duration,
      });
      return;
    }
    const dx =
      left < MARGIN ? MARGIN - left : right > width - MARGIN ? Math.max(width - MARGIN - right, MARGIN - left) : 0;
    const dy =
      top < MARGIN ? MARGIN - top : bottom > height - MARGIN ? Math.max(height - MARGIN - bottom, MARGIN - top) : 0;
    if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration });
  }, [only, reveal, covered, design, flow, store]);
  return null;
}
