import {
  useStoreApi,
  type NodeChange,
  type NodeDimensionChange,
  type NodeSelectionChange,
  type OnNodeDrag,
} from "@xyflow/react";
import { useEffect, useRef, useState } from "react";
import type { Box, Point } from "../kernels/layout-graph.ts";
import type { Size } from "../projection/card-sizes.ts";
import type { DesignChart } from "../projection/design-chart.ts";
import type { CanvasDeeds } from "./canvas-deeds.ts";
import type { DesignNode } from "./design-box.tsx";
import { useLiveBoxes, type Carried } from "./use-live-boxes.ts";
import { useSteady } from "./use-steady.ts";

const NO_SIZES: ReadonlyMap<string, Size> = new Map();

interface Dragging extends Carried {
  /** Phases that are being resized. */
  readonly sizes: ReadonlyMap<string, Size>;
  readonly dropInto: string | null;
  readonly onNodesChange: (changes: NodeChange<DesignNode>[]) => void;
  readonly onNodeDrag: OnNodeDrag<DesignNode>;
  readonly onNodeDragStop: OnNodeDrag<DesignNode>;
  readonly onSelectionEnd: () => void;
}

/** Boxes that follow the pointer before the document knows; it is told once, when they are let go. Cards of events go with their states. */
export function useDragging(design: DesignChart, chosen: ReadonlySet<string>, deeds: CanvasDeeds): Dragging {
  const { follow, letGo, ...live } = useLiveBoxes(design);
  const [sizes, setSizes] = useState(NO_SIZES);
  const [dropInto, setDropInto] = useState<string | null>(null);
  const flow = useStoreApi();
  const frame = useRef<Box | null>(null);
  useEffect(
    () => flow.subscribe(({ userSelectionRect }) => void (frame.current = userSelectionRect ?? frame.current)),
    [flow],
  );
  const handlers = useSteady({
    onNodesChange: (changes: NodeChange<DesignNode>[]): void => {
      const moved = changes.flatMap((change) =>
        change.type === "position" && change.dragging === true && change.position !== undefined
          ? [[change.id, change.position] as const]
          : [],
      );
      const resized = changes.filter((change) => change.type === "dimensions");
      if (resized.length > 0) setSizes(sizesOf(resized));
      if (moved.length > 0) follow(withCards(design, new Map(moved)));
      const picks = changes.filter((change) => change.type === "select");
      if (picks.length === 0) return;
      // Who draws a frame inside a phase means what stands there: phases are chosen when it is whole.
      const { multiSelectionActive, userSelectionRect } = flow.getState();
      const meant = picks.filter(
        ({ id, selected }) => userSelectionRect === null || !selected || !design.least.has(id),
      );
      if (meant.length > 0) deeds.choose(picked(design, chosen, meant, multiSelectionActive));
    },
    onSelectionEnd: (): void => {
      const phases = frame.current === null ? [] : phasesIn(design, frame.current, flow.getState().transform);
      frame.current = null;
      if (phases.length > 0) deeds.choose([...new Set([...chosen, ...phases])]);
    },
    onNodeDrag: ((_, node, nodes) => setDropInto(newHome(design, node, nodes))) satisfies OnNodeDrag<DesignNode>,
    onNodeDragStop: ((_, node, nodes) => {
      const home = newHome(design, node, nodes);
      const positions = withCards(design, new Map(nodes.map(({ id, position }) => [id, position])));
      letGo();
      setDropInto(null);
      if (!hasMoved(design, positions)) return;
      if (home === null) deeds.move(positions);
      else deeds.moveInto(statesOf(nodes), home, relativeTo(design, home, nodes));
    }) satisfies OnNodeDrag<DesignNode>,
  });
  return { ...live, sizes, dropInto, ...handlers };
}

/** What is chosen after React Flow's changes to boxes. Of rows it knows nothing: they stay only where one chooses more and more. */
function picked(
  { boxes }: DesignChart,
  chosen: ReadonlySet<string>,
  picks: readonly NodeSelectionChange[],
  isOneMore: boolean,
): string[] {
  const next = new Set(isOneMore ? chosen : [...chosen].filter((id) => boxes.has(id)));
  for (const { id, selected } of picks)
    if (selected) next.add(id);
    else next.delete(id);
  return [...next];
}

/** The open phases that a frame, in px of the screen, goes all around. */
function phasesIn({ absolute, least }: DesignChart, frame: Box, [left, top, zoom]: readonly [number, number, number]) {
  const corner = { x: (frame.x - left) / zoom, y: (frame.y - top) / zoom };
  const around = { ...corner, width: frame.width / zoom, height: frame.height / zoom };
  return [...least.keys()].filter((id) => {
    const box = absolute.get(id);
    return box !== undefined && holds(around, box) && holds(around, { x: box.x + box.width, y: box.y + box.height });
  });
}

/** The sizes of what is being resized; none once it is let go, or where a box was only measured. */
function sizesOf(changes: readonly NodeDimensionChange[]): ReadonlyMap<string, Size> {
  const now = changes.flatMap(({ id, resizing, dimensions }) =>
    resizing === true && dimensions !== undefined ? [[id, dimensions] as const] : [],
  );
  return now.length === 0 ? NO_SIZES : new Map(now);
}

const statesOf = (nodes: readonly DesignNode[]): string[] =>
  nodes.filter(({ data }) => data.content.kind !== "label").map(({ id }) => id);

/** Positions with those of the cards that belong to states which move and are not dragged themselves. */
function withCards(design: DesignChart, moved: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> {
  const all = new Map(moved);
  for (const { id, content } of design.nodes) {
    if (content.kind !== "label" || content.docked || moved.has(id)) continue;
    const [state, before, own] = [
      moved.get(content.group.source),
      design.boxes.get(content.group.source),
      design.boxes.get(id),
    ];
    if (state === undefined || before === undefined || own === undefined) continue;
    all.set(id, { x: own.x + state.x - before.x, y: own.y + state.y - before.y });
  }
  return all;
}

function hasMoved({ boxes }: DesignChart, positions: ReadonlyMap<string, Point>): boolean {
  return [...positions].some(([id, { x, y }]) => {
    const box = boxes.get(id);
    return box !== undefined && (Math.abs(box.x - x) >= 1 || Math.abs(box.y - y) >= 1);
  });
}

/** The container that would take what is dragged: the innermost under the middle of the box, where that is another one than now. */
function newHome(design: DesignChart, node: DesignNode, nodes: readonly DesignNode[]): string | null {
  if (node.data.content.kind === "label" || node.data.content.kind === "arrival") return null;
  const origin = design.absolute.get(node.parentId ?? "") ?? { x: 0, y: 0 };
  const middle = {
    x: origin.x + node.position.x + (node.width ?? 0) / 2,
    y: origin.y + node.position.y + Math.min(node.height ?? 0, 40) / 2,
  };
  const own = new Set(nodes.map(({ id }) => id));
  const around = design.nodes.findLast(({ id, content }) => {
    const box = design.absolute.get(id);
    const isOwn = [...own].some((moving) => id === moving || id.startsWith(`${moving}.`));
    return content.kind === "container" && !isOwn && box !== undefined && holds(box, middle);
  });
  const home = around?.id ?? "";
  return home === (node.parentId ?? "") ? null : home;
}

const holds = (box: Box, { x, y }: Point): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

function relativeTo(design: DesignChart, home: string, nodes: readonly DesignNode[]): ReadonlyMap<string, Point> {
  const to = design.absolute.get(home) ?? { x: 0, y: 0 };
  return new Map(
    nodes.map(({ id, parentId, position }) => {
      const from = design.absolute.get(parentId ?? "") ?? { x: 0, y: 0 };
      return [id, { x: Math.max(24, position.x + from.x - to.x), y: Math.max(24, position.y + from.y - to.y) }];
    }),
  );
}
