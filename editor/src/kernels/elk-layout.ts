import type { ElkExtendedEdge, ElkNode, ElkPort, LayoutOptions } from "elkjs/lib/elk-api.js";
import type { Box, LayoutEdge, LayoutGraph, LayoutNode, Placement, Point } from "./layout-graph.ts";

const SIDE_PADDING = 26;

/** How the chart is laid out: left to right, in layers, through all depths at once. */
export const LAYERED: LayoutOptions = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.hierarchyHandling": "INCLUDE_CHILDREN",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.json.edgeCoords": "ROOT",
  "elk.json.shapeCoords": "PARENT",
  "elk.padding": "[top=24,left=24,bottom=24,right=24]",
  "elk.spacing.nodeNode": "26",
  "elk.spacing.edgeNode": "18",
  "elk.spacing.edgeEdge": "12",
  "elk.layered.spacing.nodeNodeBetweenLayers": "30",
  "elk.layered.spacing.edgeNodeBetweenLayers": "18",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "12",
  "elk.layered.considerModelOrder.strategy": "NONE",
  "elk.layered.considerModelOrder.crossingCounterNodeInfluence": "0.001",
  "elk.layered.cycleBreaking.strategy": "DEPTH_FIRST",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.nodePlacement.networkSimplex.nodeFlexibility.default": "NONE",
  "elk.layered.highDegreeNodes.treatment": "false",
  "elk.layered.thoroughness": "40",
};

/** The graph as ELK reads it. */
export function toElk(graph: LayoutGraph, options: LayoutOptions = LAYERED): ElkNode {
  return { id: "chart", layoutOptions: options, children: graph.nodes.map((node) => elkNode(node, options)), edges: graph.edges.map(elkEdge) };
}

function elkNode(node: LayoutNode, options: LayoutOptions): ElkNode {
  const inner = node.children.length > 0;
  const ports = portsOf(node);
  const own: LayoutOptions = {
    ...(ports.length > 0 ? { "elk.portConstraints": "FIXED_POS" } : {}),
    ...(node.place === null ? {} : { "elk.layered.layering.layerConstraint": node.place === "first" ? "FIRST" : "LAST" }),
    ...(inner ? { ...options, "elk.padding": `[top=${node.header},left=${SIDE_PADDING},bottom=${SIDE_PADDING},right=${SIDE_PADDING}]` } : {}),
  };
  return {
    id: node.id,
    layoutOptions: own,
    ...(inner ? { children: node.children.map((child) => elkNode(child, options)) } : { width: node.width, height: node.height }),
    ...(ports.length > 0 ? { ports } : {}),
  };
}

function portsOf(node: LayoutNode): ElkPort[] {
  const exits = Object.entries(node.exits).map(([name, y]) => port(exitId(node.id, name), "EAST", node.width, y));
  return node.arrival === null ? exits : [...exits, port(arrivalId(node.id), "WEST", 0, node.arrival)];
}

function port(id: string, side: "EAST" | "WEST", x: number, y: number): ElkPort {
  return { id, x, y, width: 0, height: 0, layoutOptions: { "elk.port.side": side } };
}

function elkEdge(edge: LayoutEdge): ElkExtendedEdge {
  return {
    id: edge.id,
    sources: [edge.exit === null ? edge.source : exitId(edge.source, edge.exit)],
    targets: [edge.target],
    layoutOptions: { "elk.layered.priority.straightness": String(edge.weight), "elk.layered.priority.shortness": String(edge.weight) },
  };
}

/** The id of the place on the left of a box where lines arrive. */
export const arrivalId = (node: string): string => `${node}<in`;
const exitId = (node: string, exit: string): string => `${node}>${exit}`;

/** What ELK answered, as places and ways. Throws when a box has no place. */
export function fromElk(laidOut: ElkNode): Placement {
  const boxes = new Map<string, Box>();
  const ways = new Map<string, readonly Point[]>();
  const visit = (node: ElkNode): void => {
    for (const child of node.children ?? []) {
      boxes.set(child.id, boxOf(child));
      visit(child);
    }
    for (const edge of node.edges ?? []) ways.set(edge.id, wayOf(edge));
  };
  visit(laidOut);
  return { boxes, ways, width: laidOut.width ?? 0, height: laidOut.height ?? 0 };
}

function boxOf({ id, x, y, width, height }: ElkNode): Box {
  if (x === undefined || y === undefined || width === undefined || height === undefined) throw new Error(`The layout gave no place to ${id}.`);
  return { x, y, width, height };
}

function wayOf(edge: ElkExtendedEdge): Point[] {
  return (edge.sections ?? []).flatMap((section) => [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]);
}
