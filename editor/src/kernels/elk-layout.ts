import type { ElkExtendedEdge, ElkNode, ElkPort, LayoutOptions } from "elkjs/lib/elk-api.js";
import type { LayoutNode, Point } from "./layout-graph.ts";
import type { ScopeEdge } from "./scopes.ts";

export type Flow = "RIGHT" | "DOWN";

/** Asks ELK for a layout; in the page it asks a worker. */
export type AskElk = (graph: ElkNode) => Promise<ElkNode>;

/** A place on a box's border where lines come in or go out. */
export interface BorderPort extends Point {
  readonly id: string;
  readonly side: "EAST" | "WEST" | "NORTH" | "SOUTH";
}

/** A box of one level: a leaf, or a container that has been laid out already and brings its border ports. */
export interface LevelBox {
  readonly node: LayoutNode;
  readonly width: number;
  readonly height: number;
  readonly ports: readonly BorderPort[];
}

const SIDE = 24;
const ARRIVAL_ON_CONTAINER = 24;

const LAYERED: LayoutOptions = {
  "elk.algorithm": "layered",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.json.edgeCoords": "ROOT",
  "elk.json.shapeCoords": "PARENT",
  "elk.spacing.nodeNode": "24",
  "elk.spacing.edgeNode": "16",
  "elk.spacing.edgeEdge": "10",
  "elk.layered.spacing.nodeNodeBetweenLayers": "34",
  "elk.layered.spacing.edgeNodeBetweenLayers": "16",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "10",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.thoroughness": "20",
  "elk.spacing.componentComponent": "32",
};

/** One level of the chart as ELK reads it: the boxes of one container and the lines between them. */
export function levelGraph(scope: { readonly id: string; readonly header: number; readonly minWidth: number }, boxes: readonly LevelBox[], edges: readonly ScopeEdge[], flow: Flow, options: LayoutOptions = {}): ElkNode {
  const ports = edges.flatMap((edge) => outerPorts(edge, flow));
  return {
    id: scope.id,
    layoutOptions: {
      ...LAYERED,
      "elk.direction": flow,
      "elk.padding": `[top=${scope.header},left=${SIDE},bottom=${SIDE},right=${SIDE}]`,
      "elk.nodeSize.constraints": "MINIMUM_SIZE",
      "elk.nodeSize.minimum": `(${scope.minWidth},60)`,
      ...(ports.length > 0 ? { "elk.portConstraints": "FIXED_SIDE" } : {}),
      ...options,
    },
    ports,
    children: boxes.map((box) => levelNode(box, flow)),
    edges: edges.map(levelEdge),
  };
}

function outerPorts({ id, source, target }: ScopeEdge, flow: Flow): ElkPort[] {
  if (source.box === null) return [outerPort(`${id}!in`, flow === "RIGHT" ? "WEST" : "NORTH")];
  return target.box === null ? [outerPort(`${id}!out`, flow === "RIGHT" ? "EAST" : "SOUTH")] : [];
}

const outerPort = (id: string, side: BorderPort["side"]): ElkPort => ({ id, width: 0, height: 0, layoutOptions: { "elk.port.side": side } });

function levelNode(box: LevelBox, flow: Flow): ElkNode {
  const ports = [...box.ports, ...ownPorts(box, flow)];
  return {
    id: box.node.id,
    width: box.width,
    height: box.height,
    ...(ports.length === 0 ? {} : { ports: ports.map(fixedPort), layoutOptions: { "elk.portConstraints": "FIXED_POS" } }),
  };
}

const fixedPort = ({ id, x, y, side }: BorderPort): ElkPort => ({ id, x, y, width: 0, height: 0, layoutOptions: { "elk.port.side": side } });

function ownPorts({ node, width, height }: LevelBox, flow: Flow): BorderPort[] {
  const container = node.children.length > 0;
  const exits = Object.entries(node.exits);
  if (!container && exits.length === 0 && node.arrival === null) return [];
  const arrival: BorderPort =
    flow === "RIGHT"
      ? { id: arrivalId(node.id), side: "WEST", x: 0, y: container ? ARRIVAL_ON_CONTAINER : (node.arrival ?? height / 2) }
      : { id: arrivalId(node.id), side: "NORTH", x: container ? 60 : width / 2, y: 0 };
  const below = flow === "DOWN" && exits.length === 1;
  return [arrival, ...exits.map(([name, y]): BorderPort => (below ? { id: exitId(node.id, name), side: "SOUTH", x: width / 2, y: height } : { id: exitId(node.id, name), side: "EAST", x: width, y }))];
}

function levelEdge({ id, source, target, weight }: ScopeEdge): ElkExtendedEdge {
  return {
    id,
    sources: [endOf(source, `${id}!in`, `${id}!out`, false)],
    targets: [endOf(target, `${id}!out`, `${id}!in`, true)],
    layoutOptions: { "elk.layered.priority.straightness": String(weight), "elk.layered.priority.shortness": String(weight) },
  };
}

function endOf(end: ScopeEdge["source"], outer: string, deep: string, arriving: boolean): string {
  if (end.box === null) return outer;
  if (end.deep) return deep;
  if (end.exit !== null) return exitId(end.box, end.exit);
  return arriving && end.ported ? arrivalId(end.box) : end.box;
}

const arrivalId = (node: string): string => `${node}<in`;
const exitId = (node: string, exit: string): string => `${node}>${exit}`;
