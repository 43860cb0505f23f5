import type { CanvasChart, CanvasEdge, CanvasNode } from "../projection/canvas-chart.ts";
import type { Light } from "../projection/light.ts";
import { readBox } from "./box-handles.ts";
import type { ChartNode } from "./node-types.tsx";
import type { ChartEdge } from "./way-edge.tsx";

const EDGE_LEVEL = 100;
const CARD_LEVEL = 200;

/** React Flow's nodes: containers below lines, lines below cards, deeper containers above the ones around them. */
export function flowNodes(canvas: CanvasChart): ChartNode[] {
  return canvas.nodes.map(flowNode);
}

function flowNode(node: CanvasNode): ChartNode {
  const container = node.content.kind === "container";
  return {
    id: node.id,
    type: "chart",
    position: { x: node.x, y: node.y },
    width: node.width,
    height: node.height,
    ...readBox(node),
    data: { content: node.content, width: node.width, height: node.height },
    zIndex: container ? node.depth : CARD_LEVEL + node.depth,
    draggable: false,
    connectable: false,
    selectable: false,
    focusable: false,
    ...(container ? { className: "is-container" } : {}),
    ...(node.parent === null ? {} : { parentId: node.parent }),
  };
}

/** React Flow's edges in the light of a case; far ones only while they are lit or touch the chosen state. */
export function flowEdges(canvas: CanvasChart, light: Light | null, selected: string | null): ChartEdge[] {
  return canvas.edges.flatMap((edge) => {
    const lit = isLit(edge, light);
    const touched = selected !== null && (edge.target === selected || edge.source.startsWith(`${selected}#`));
    if (edge.far && !lit && !touched) return [];
    return [flowEdge(edge, lit, light !== null && !lit)];
  });
}

function flowEdge(edge: CanvasEdge, lit: boolean, dimmed: boolean): ChartEdge {
  return {
    id: edge.id,
    type: "way",
    source: edge.source,
    target: edge.target,
    data: { points: edge.points, far: edge.far, lit, dimmed },
    zIndex: EDGE_LEVEL + (lit ? 1 : 0),
    selectable: false,
    focusable: false,
  };
}

function isLit(edge: CanvasEdge, light: Light | null): boolean {
  if (light === null) return false;
  if (edge.rows.length === 0) return light.visited.has(edge.target);
  return edge.rows.some((row) => light.taken.has(row));
}
