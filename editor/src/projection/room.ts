import type { Box, Point } from "../kernels/layout-graph.ts";
import { hides } from "../kernels/place-boxes.ts";
import type { CanvasNode } from "./canvas-chart.ts";

/** States that lie over others, and where they would go to lie free; places relative to the boxes around them. */
export interface Crowded {
  /** How many lie over another. */
  readonly count: number;
  readonly places: ReadonlyMap<string, Point>;
}

/** Between states for which room is made, in px. */
const GAP = 24;

/**
 * States grow with what is said on them, and nobody but a designer moves them: then one may come to lie over the next. Room is
 * made downwards, inner states first; what a phase grows by moves what lies below it. Null where none lies over another.
 */
export function crowdedIn(nodes: readonly CanvasNode[]): Crowded | null {
  const states = nodes.filter(isState);
  const hidden = new Set<string>();
  const places = new Map<string, Point>();
  /** Makes room in a container; how far down it reaches further than before. */
  const makeRoom = (parent: string | null): number => {
    const level = states.filter((node) => node.parent === parent);
    const bottom = lowest(level);
    const placed: Box[] = [];
    for (const node of level.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
      const box = { x: node.x, y: node.y, width: node.width, height: node.height + makeRoom(node.id) };
      if (level.some((other) => other !== node && other.y <= node.y && hides(node, other))) hidden.add(node.id);
      const y = freeBelow(box, placed);
      if (y !== node.y) places.set(node.id, { x: node.x, y });
      placed.push({ ...box, y });
    }
    return Math.max(0, lowest(placed) - bottom);
  };
  makeRoom(null);
  return hidden.size === 0 ? null : { count: hidden.size, places };
}

const isState = ({ content }: CanvasNode): boolean => content.kind !== "label" && content.kind !== "dot";

const lowest = (boxes: readonly Box[]): number => Math.max(0, ...boxes.map(({ y, height }) => y + height));

/** What lies over nothing stays; what does goes below all that is in its way. */
function freeBelow(box: Box, placed: readonly Box[]): number {
  let { y } = box;
  for (;;) {
    const inTheWay = placed.filter((other) => hides({ ...box, y }, other));
    if (inTheWay.length === 0) return y;
    y = lowest(inTheWay) + GAP;
  }
}
