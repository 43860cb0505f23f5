import { plainWay } from "./edge-path.ts";
import type { Box, LayoutGraph, LayoutNode, Placement, Point } from "./layout-graph.ts";
import { absoluteBoxes } from "./plain-layout.ts";

/** Places that somebody chose, by box; relative to the box around. */
export type Positions = Readonly<
  Record<
    string,
    {
      readonly x: number;
      readonly y: number;
      readonly width?: number | undefined;
      readonly height?: number | undefined;
    }
  >
>;

const ROOM = 24;

/** The placement with chosen places in it. Containers grow around what was moved; lines that no longer fit become plain ones. */
export function atPositions(graph: LayoutGraph, placement: Placement, positions: Positions): Placement {
  if (!Object.keys(positions).some((id) => placement.boxes.has(id))) return placement;
  const boxes = new Map<string, Box>();
  const roots = graph.nodes.map((node) => settle(node, placement, positions, boxes));
  const absolute = absoluteBoxes(graph.nodes, boxes);
  const before = absoluteBoxes(graph.nodes, placement.boxes);
  const ways = new Map(placement.ways);
  for (const { id, source, target } of graph.edges) {
    const [from, to] = [absolute.get(source), absolute.get(target)];
    if (from === undefined || to === undefined || (same(from, before.get(source)) && same(to, before.get(target))))
      continue;
    ways.set(id, plainWay(rightOf(from), { x: to.x, y: to.y + to.height / 2 }));
  }
  return {
    boxes,
    ways,
    width: Math.max(...roots.map((box) => box.x + box.width)) + ROOM,
    height: Math.max(...roots.map((box) => box.y + box.height)) + ROOM,
  };
}

function settle(node: LayoutNode, placement: Placement, positions: Positions, boxes: Map<string, Box>): Box {
  const found = placement.boxes.get(node.id) ?? { x: 0, y: 0, width: node.width, height: node.height };
  const { x, y } = positions[node.id] ?? found;
  const box = { ...found, x, y };
  boxes.set(node.id, box);
  const inner = node.children.map((child) => settle(child, placement, positions, boxes));
  if (inner.length === 0) return box;
  const grown = {
    ...box,
    width: Math.max(box.width, ...inner.map((one) => one.x + one.width + ROOM)),
    height: Math.max(box.height, ...inner.map((one) => one.y + one.height + ROOM)),
  };
  boxes.set(node.id, grown);
  return grown;
}

const same = (a: Box, b: Box | undefined): boolean =>
  b !== undefined && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
const rightOf = (box: Box): Point => ({ x: box.x + box.width, y: box.y + Math.min(box.height / 2, 40) });
