import { plainWay } from "./edge-path.ts";
import type { Box, LayoutGraph, LayoutNode, Placement, Point } from "./layout-graph.ts";

const GAP = 40;

interface Shelf {
  readonly boxes: Map<string, Box>;
  readonly width: number;
  readonly height: number;
}

/** A layout that always ends: boxes on shelves in reading order, lines straight between them. */
export function plainLayout(graph: LayoutGraph): Placement {
  const { boxes, width, height } = shelve(graph.nodes, GAP);
  const absolute = absoluteBoxes(graph.nodes, boxes);
  const ways = new Map<string, readonly Point[]>();
  for (const edge of graph.edges) {
    const [source, target] = [absolute.get(edge.source), absolute.get(edge.target)];
    if (source && target)
      ways.set(edge.id, plainWay({ x: source.x + source.width, y: source.y + 20 }, { x: target.x, y: target.y + 20 }));
  }
  return { boxes, ways, width, height };
}

function shelve(nodes: readonly LayoutNode[], top: number): Shelf {
  const boxes = new Map<string, Box>();
  const perShelf = Math.max(2, Math.ceil(Math.sqrt(nodes.length)));
  let [x, y, shelfHeight, width] = [GAP, top, 0, 0];
  nodes.forEach((node, index) => {
    if (index > 0 && index % perShelf === 0) [x, y, shelfHeight] = [GAP, y + shelfHeight + GAP, 0];
    const inner = node.children.length > 0 ? shelve(node.children, node.header) : null;
    for (const [id, box] of inner?.boxes ?? []) boxes.set(id, box);
    const box = { x, y, width: inner?.width ?? node.width, height: inner?.height ?? node.height };
    boxes.set(node.id, box);
    x += box.width + GAP;
    width = Math.max(width, x);
    shelfHeight = Math.max(shelfHeight, box.height);
  });
  return { boxes, width, height: y + shelfHeight + GAP };
}

/** The same boxes in the coordinates of the whole chart. */
export function absoluteBoxes(nodes: readonly LayoutNode[], boxes: ReadonlyMap<string, Box>): Map<string, Box> {
  const absolute = new Map<string, Box>();
  const visit = (node: LayoutNode, origin: Point): void => {
    const box = boxes.get(node.id);
    if (box === undefined) return;
    const placed = { ...box, x: box.x + origin.x, y: box.y + origin.y };
    absolute.set(node.id, placed);
    for (const child of node.children) visit(child, placed);
  };
  for (const node of nodes) visit(node, { x: 0, y: 0 });
  return absolute;
}
