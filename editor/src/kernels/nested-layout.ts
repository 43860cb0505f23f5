import type { ElkNode } from "elkjs/lib/elk-api.js";
import { levelGraph, type AskElk, type BorderPort, type Flow, type LevelBox } from "./elk-layout.ts";
import type { Box, LayoutGraph, LayoutNode, Placement, Point } from "./layout-graph.ts";
import { scopeEdges } from "./scopes.ts";

/** A container whose inside has been laid out one way. */
interface Variant {
  readonly width: number;
  readonly height: number;
  readonly ports: readonly BorderPort[];
  readonly boxes: ReadonlyMap<string, Box>;
  readonly ways: ReadonlyMap<string, readonly Point[]>;
  readonly inner: ReadonlyMap<string, Variant>;
}

const FLOWS: readonly Flow[] = ["RIGHT", "DOWN"];
/** The proportion of the window that charts are read in. */
const WINDOW = 1.4;
const TOP = 28;

/**
 * Lays out a chart from the inside out. Every container is tried running right and running down; what lets the whole
 * chart be shown largest wins. Lines that cross borders are cut there, and joined again at the end.
 */
export async function nestedLayout(graph: LayoutGraph, ask: AskElk): Promise<Placement> {
  const variants = await variantsOf({ id: "chart", header: TOP, minWidth: 0, children: graph.nodes }, graph, ask);
  const best = variants.toSorted((a, b) => cost(a) - cost(b))[0];
  if (best === undefined) throw new Error("The layout found no way to place the chart.");
  return placed(best, graph);
}

interface Scope {
  readonly id: string;
  readonly header: number;
  readonly minWidth: number;
  readonly children: readonly LayoutNode[];
}

async function variantsOf(scope: Scope, graph: LayoutGraph, ask: AskElk): Promise<Variant[]> {
  let choices: ReadonlyArray<ReadonlyMap<string, Variant>> = [new Map()];
  for (const child of scope.children) {
    if (child.children.length === 0) continue;
    const inner = await variantsOf({ id: child.id, header: child.header, minWidth: child.width, children: child.children }, graph, ask);
    choices = choices.flatMap((choice) => inner.map((variant) => new Map([...choice, [child.id, variant]])));
  }
  const found: Variant[] = [];
  for (const flow of FLOWS) {
    const tried: Variant[] = [];
    for (const choice of choices) tried.push(await layLevel(scope, choice, flow, graph, ask));
    found.push(...tried.toSorted((a, b) => cost(a) - cost(b)).slice(0, 1));
  }
  return found;
}

const cost = ({ width, height }: Variant): number => Math.max(width / WINDOW, height) + (width + height) / 8;

async function layLevel(scope: Scope, inner: ReadonlyMap<string, Variant>, flow: Flow, graph: LayoutGraph, ask: AskElk): Promise<Variant> {
  const boxes = scope.children.map((node): LevelBox => {
    const variant = inner.get(node.id);
    return { node, width: variant?.width ?? node.width, height: variant?.height ?? node.height, ports: variant?.ports ?? [] };
  });
  const done = await ask(levelGraph(scope, boxes, scopeEdges(scope.children, graph), flow));
  const size = { width: done.width ?? 0, height: done.height ?? 0 };
  return { ...size, ports: borderPorts(done, flow), boxes: new Map((done.children ?? []).map((child) => [child.id, boxOf(child)])), ways: waysOf(done), inner };
}

function borderPorts(done: ElkNode, flow: Flow): BorderPort[] {
  return (done.ports ?? []).map(({ id, x = 0, y = 0 }) => {
    const leaving = id.endsWith("!out");
    const side = flow === "RIGHT" ? (leaving ? "EAST" : "WEST") : leaving ? "SOUTH" : "NORTH";
    return { id, x, y, side };
  });
}

function boxOf({ id, x, y, width, height }: ElkNode): Box {
  if (x === undefined || y === undefined || width === undefined || height === undefined) throw new Error(`The layout gave no place to ${id}.`);
  return { x, y, width, height };
}

function waysOf(done: ElkNode): Map<string, readonly Point[]> {
  const ways = (done.edges ?? []).map((edge) => {
    const points = (edge.sections ?? []).flatMap((section) => [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]);
    return [edge.id, points.map(({ x, y }) => ({ x, y }))] as const;
  });
  return new Map(ways);
}

/** A piece of a line with its place in the order of pieces: first those that lead out, deepest first, then those that lead in. */
interface Piece {
  readonly order: number;
  readonly points: readonly Point[];
}

function placed(best: Variant, graph: LayoutGraph): Placement {
  const boxes = new Map<string, Box>();
  const pieces = new Map<string, Piece[]>();
  const visit = (variant: Variant, nodes: readonly LayoutNode[], origin: Point, depth: number): void => {
    const scoped = new Map(scopeEdges(nodes, graph).map((edge) => [edge.id, edge]));
    for (const [id, points] of variant.ways) {
      const edge = scoped.get(id);
      const order = edge?.target.box === null ? -depth : edge?.source.box === null ? depth : 0;
      const moved = points.map((point) => ({ x: point.x + origin.x, y: point.y + origin.y }));
      pieces.set(id, [...(pieces.get(id) ?? []), { order, points: moved }]);
    }
    for (const node of nodes) {
      const box = variant.boxes.get(node.id);
      if (box === undefined) continue;
      boxes.set(node.id, box);
      const inner = variant.inner.get(node.id);
      if (inner !== undefined) visit(inner, node.children, { x: box.x + origin.x, y: box.y + origin.y }, depth + 1);
    }
  };
  visit(best, graph.nodes, { x: 0, y: 0 }, 1);
  return { boxes, ways: new Map([...pieces].map(([id, parts]) => [id, joined(parts)])), width: best.width, height: best.height };
}

/** Out-going pieces (negative orders) come first, deepest first; the common level (0) lies between. */
function joined(parts: readonly Piece[]): Point[] {
  return parts.toSorted((a, b) => a.order - b.order).flatMap((part) => part.points);
}
