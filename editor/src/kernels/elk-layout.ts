import type { ElkExtendedEdge, ElkNode, ElkPort, LayoutOptions } from "elkjs/lib/elk-api.js";
import type { LayoutEdge, LayoutNode } from "./layout-graph.ts";

/** The way in which the lines of a container run. */
export type Flow = "RIGHT" | "DOWN";

/** Asks ELK for a layout; in the page it asks a worker. */
export type AskElk = (graph: ElkNode) => Promise<ElkNode>;

/** Boxes with their final sizes that lines hold together: what ELK lays out at a time. */
export interface Level {
  readonly boxes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
}

const MANY = 4;

/** How one level is laid out. Not the whole hierarchy at once, since ELK would run all of it in one direction. */
export const LAYERED: LayoutOptions = {
  "elk.algorithm": "layered",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.json.edgeCoords": "ROOT",
  "elk.json.shapeCoords": "PARENT",
  "elk.padding": "[top=0,left=0,bottom=0,right=0]",
  "elk.spacing.nodeNode": "24",
  "elk.spacing.edgeNode": "16",
  "elk.spacing.edgeEdge": "10",
  "elk.layered.spacing.nodeNodeBetweenLayers": "36",
  "elk.layered.spacing.edgeNodeBetweenLayers": "16",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "10",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
};

/** One level as ELK reads it. */
export function toElk(level: Level, flow: Flow): ElkNode {
  const starts = level.edges.filter(({ id }) => id.endsWith("@start"));
  const layers = new Map(
    starts.flatMap(({ source, target }) => [
      [source, "FIRST_SEPARATE"],
      [target, "FIRST"],
    ]),
  );
  const pushed = flow === "RIGHT" ? pushedEdges(level) : new Map<string, Push>();
  const heights = new Map([...pushed.values()].map(({ target, share }) => [target, share]));
  return {
    id: "level",
    layoutOptions: { ...LAYERED, "elk.direction": flow },
    children: [
      ...level.boxes.map((box) => inLayer(elkNode(box, flow, heights.get(box.id) ?? 0.5), layers.get(box.id))),
      ...[...pushed.keys()].map((id) => ({ id: stepId(id), width: 1, height: 1 })),
    ],
    edges: level.edges.flatMap((edge) => elkEdges(edge, level, pushed.has(edge.id))),
  };
}

/**
 * Where cases begin stands before all else, behind its small dot: what leads back there runs against the flow. Left to itself,
 * ELK turns as few lines round as it can, and often has all of a phase lead up to its beginning.
 */
function inLayer(node: ElkNode, layer: string | undefined): ElkNode {
  if (layer === undefined) return node;
  return { ...node, layoutOptions: { ...node.layoutOptions, "elk.layered.layering.layerConstraint": layer } };
}

interface Push {
  readonly target: string;
  /** Where the line stands among its neighbours, from 0 (first) to 1 (last). */
  readonly share: number;
}

/** Lines from a card with many ways out to a container: they take one step more, so that the container stands beside the small boxes and not among them. */
function pushedEdges({ boxes, edges }: Level): Map<string, Push> {
  const containers = new Set(boxes.filter(isContainer).map(({ id }) => id));
  return new Map(
    edges.flatMap(({ id, source, target }) => {
      const fan = edges.filter((edge) => edge.source === source);
      const at = fan.findIndex((edge) => edge.id === id);
      return containers.has(target) && fan.length >= MANY ? [[id, { target, share: (at + 0.5) / fan.length }]] : [];
    }),
  );
}

const isContainer = ({ children }: LayoutNode): boolean => children.length > 0;

function elkNode(node: LayoutNode, flow: Flow, share: number): ElkNode {
  const ports = portsOf(node, flow, share);
  const { id, width, height } = node;
  return {
    id,
    width,
    height,
    ...(ports.length === 0 ? {} : { ports, layoutOptions: { "elk.portConstraints": "FIXED_POS" } }),
  };
}

function portsOf(node: LayoutNode, flow: Flow, share: number): ElkPort[] {
  const exits = Object.entries(node.exits);
  if (!hasPorts(node)) return [];
  const { id, width, height } = node;
  const below = flow === "DOWN" && exits.length === 1;
  const arrival =
    flow === "RIGHT"
      ? port(arrivalId(id), "WEST", 0, isContainer(node) ? height * share : (node.arrival ?? height / 2))
      : port(arrivalId(id), "NORTH", width / 2, 0);
  return [
    arrival,
    ...exits.map(([name, y]) =>
      below ? port(exitId(id, name), "SOUTH", width / 2, height) : port(exitId(id, name), "EAST", width, y),
    ),
  ];
}

const hasPorts = (node: LayoutNode): boolean => isContainer(node) || node.arrival !== null;

function port(id: string, side: "EAST" | "WEST" | "NORTH" | "SOUTH", x: number, y: number): ElkPort {
  return { id, x, y, width: 0, height: 0, layoutOptions: { "elk.port.side": side } };
}

function elkEdges(edge: LayoutEdge, { boxes }: Level, pushed: boolean): ElkExtendedEdge[] {
  const ported = boxes.some((box) => box.id === edge.target && hasPorts(box));
  const from = edge.exit === null ? edge.source : exitId(edge.source, edge.exit);
  const to = ported ? arrivalId(edge.target) : edge.target;
  const layoutOptions = {
    "elk.layered.priority.straightness": String(edge.weight),
    "elk.layered.priority.shortness": String(edge.weight),
  };
  if (!pushed) return [{ id: edge.id, sources: [from], targets: [to], layoutOptions }];
  const step = stepId(edge.id);
  return [
    { id: edge.id, sources: [from], targets: [step], layoutOptions },
    { id: step, sources: [step], targets: [to], layoutOptions },
  ];
}

/** The id of the extra step that a line takes, and of its second half. */
export const stepId = (edge: string): string => `${edge}+`;
const arrivalId = (node: string): string => `${node}<in`;
const exitId = (node: string, exit: string): string => `${node}>${exit}`;
