import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useEffect, useRef } from "react";
import type { Box } from "../kernels/layout-graph.ts";
import type { DesignChart } from "../projection/design-chart.ts";
import { glideMs } from "./glide.ts";
import { OVER_TOP as TOP } from "./tell-seen.tsx";
import { WHOLE } from "./whole.ts";

/** What stays free between a box and the border of the canvas, in px of the screen. */
const MARGIN = 40;
const READING_ZOOM = 0.8;
/** Below this, cards show their titles alone. */
const READABLE = 0.5;

/** An element that is to be shown from near, wherever the window is, or with "" the whole chart; each wish is a new object. */
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

/** Was the canvas pressed last, and no key? Whoever chose something there sees what they pressed. */
function usePressed(): { readonly current: boolean } {
  const store = useStoreApi();
  const pressed = useRef(false);
  useEffect(() => {
    const note = ({ type, target }: Event): void => {
      const isOn = target instanceof Node && store.getState().domNode?.contains(target) === true;
      pressed.current = type === "pointerdown" && isOn;
    };
    window.addEventListener("pointerdown", note, true);
    window.addEventListener("keydown", note, true);
    return () => {
      window.removeEventListener("pointerdown", note, true);
      window.removeEventListener("keydown", note, true);
    };
  }, [store]);
  return pressed;
}

/** Glides just so far that what was chosen lies inside the window; what is to be revealed comes near enough to be read. */
export function KeepInView({ design, selection, reveal, covered }: KeepInViewProps) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const shown = useRef<string | null>(null);
  const revealed = useRef<Reveal | null>(null);
  const pressed = usePressed();
  const only = selection.length === 1 ? (selection[0] ?? null) : null;
  useEffect(() => {
    const isNew = reveal !== null && reveal !== revealed.current;
    const isWanted = isNew && reveal.id === only;
    const isWhole = isNew && reveal.id === "";
    // A phase that was folded up is another box than before.
    const isPhase = only !== null && design.least.has(only);
    const look = `${only} ${isPhase}`;
    if (look === shown.current && !isWanted && !isWhole) return;
    const box = only === null ? undefined : boxOf(only, design);
    const isOpened = isPhase && shown.current === `${only} false`;
    shown.current = look;
    revealed.current = reveal;
    if (isWhole) void flow.fitView({ ...WHOLE, duration: glideMs(500) });
    if (box === undefined) return;
    // Of an open phase, and of a line, much may lie outside: who presses some of it is not to be carried to its beginning.
    const isLong = isPhase || (only !== null && !design.absolute.has(only));
    if (isLong && pressed.current && !isOpened && !isWanted) return;
    const { width: whole, height } = store.getState();
    const width = whole - covered;
    const { x, y, zoom } = flow.getViewport();
    const [left, top] = [box.x * zoom + x, box.y * zoom + y];
    const [right, bottom] = [left + box.width * zoom, top + box.height * zoom];
    const duration = glideMs(400);
    if (isWanted && zoom < READABLE) {
      // An open phase is seen whole, if need be from afar; of a card its beginning.
      const fitting = 0.9 * Math.min(width / box.width, (height - TOP) / box.height);
      const near = isPhase ? Math.min(READING_ZOOM, fitting) : READING_ZOOM;
      const tall = isPhase ? box.height : Math.min(box.height, 200);
      const middle = { x: box.x + box.width / 2 + covered / 2 / near, y: box.y + tall / 2 - TOP / 2 / near };
      void flow.setCenter(middle.x, middle.y, { zoom: near, duration });
      return;
    }
    const dx =
      left < MARGIN ? MARGIN - left : right > width - MARGIN ? Math.max(width - MARGIN - right, MARGIN - left) : 0;
    const dy = top < TOP ? TOP - top : bottom > height - MARGIN ? Math.max(height - MARGIN - bottom, TOP - top) : 0;
    // Straight on: the smooth way goes back to look from afar, and draws the whole chart anew for it.
    const options = { duration, interpolate: "linear" } as const;
    if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, options);
  }, [only, reveal, covered, design, flow, store, pressed]);
  return null;
}

/** The box of an element; of a transition that of the card on which it stands. */
function boxOf(id: string, { nodes, absolute }: DesignChart): Box | undefined {
  const own = absolute.get(id);
  if (own !== undefined) return own;
  const card = nodes.find(({ content }) => content.kind === "label" && content.group.rows.some((row) => row.id === id));
  return card === undefined ? undefined : absolute.get(card.id);
}
