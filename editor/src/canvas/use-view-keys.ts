import { useReactFlow, type ReactFlowInstance } from "@xyflow/react";
import { useEffect } from "react";
import type { Point } from "../kernels/layout-graph.ts";
import { glideMs } from "./glide.ts";
import { WHOLE } from "./whole.ts";

/** How far an arrow moves the view, in px of the screen. */
const STEP = 80;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: STEP, y: 0 },
  ArrowRight: { x: -STEP, y: 0 },
  ArrowUp: { x: 0, y: STEP },
  ArrowDown: { x: 0, y: -STEP },
};

/** The keys that move the view: + and −, Shift+0 for 100 %, Shift+1 for the whole chart, Shift+2 for what is chosen; and arrows, if they may. */
export function useViewKeys(isPanned: boolean): void {
  const flow = useReactFlow();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const arrow = isPanned && !event.shiftKey && isOnChart(event.target) ? ARROWS[event.key] : undefined;
      if (arrow === undefined) return zoomBy(event, flow);
      const { x, y, zoom } = flow.getViewport();
      void flow.setViewport({ x: x + arrow.x, y: y + arrow.y, zoom });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [flow, isPanned]);
}

function zoomBy({ key, code, shiftKey }: KeyboardEvent, flow: ReactFlowInstance): void {
  const duration = glideMs(250);
  if (shiftKey && code === "Digit1") void flow.fitView({ ...WHOLE, duration: glideMs(500) });
  else if (shiftKey && code === "Digit2") showChosen(flow);
  else if (shiftKey && code === "Digit0") void flow.zoomTo(1, { duration });
  else if (key === "+" || key === "=") void flow.zoomIn({ duration });
  else if (key === "-") void flow.zoomOut({ duration });
}

function showChosen(flow: ReactFlowInstance): void {
  const nodes = flow.getNodes().filter(({ selected }) => selected === true);
  if (nodes.length > 0) void flow.fitView({ ...WHOLE, nodes, duration: glideMs(500) });
}

const isOnChart = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof Element && target.closest(".react-flow") !== null);

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
