import type { ElkNode } from "elkjs/lib/elk-api.js";
import { componentsOf } from "./components.ts";
import { stepId, toElk, type AskElk, type Flow, type Level } from "./elk-layout.ts";
import type { Box, LayoutEdge, LayoutGraph, LayoutNode, Placement, Point } from "./layout-graph.ts";
import { pack, type Packing } from "./pack.ts";

/** A container whose inside has been laid out one way. */
interface Variant {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly ways: ReadonlyMap<string, readonly Point[]>;
  readonly inner: ReadonlyMap<string, Variant>;
}

interface Scope {
  readonly id: string;
  readonly header: number;
  readonly minWidth: number;
  readonly children: readonly LayoutNode[];
}

const FLOWS: readonly Flow[] = ["RIGHT", "DOWN"];
const READING: readonly Flow[] = ["RIGHT"];
/** A chart of more lines is read part by part: there each container runs right, and the whole alone is tried both ways. */
const LARGE = 300;
/** The proportion of the window that charts are read in. */
const WINDOW = 1.35;
const TOP = 24;
const SIDE = 24;
const GAP = 32;
const STRIPS = 12;
const ORIGIN: Point = { x: 0, y: 0 };

/**
 * Lays out a chart from the inside out. Every container is tried running right and running down, those of a large chart
 * right alone, and what lets the whole chart be shown largest wins. Only lines between boxes of the same container get a
 * way.
 */
export async function nestedLayout(graph: LayoutGraph, ask: AskElk): Promise<Placement> {
  const whole = { id: "chart", header: TOP, minWidth: 0, children: graph.nodes };
  const flowsOf: FlowsOf = (scope) => (graph.edges.length > LARGE && scope !== whole ? READING : FLOWS);
  const [best] = await variantsOf(whole, graph.edges, remembering(ask), flowsOf);
  if (best === undefined) throw new Error("The layout found no way to place the chart.");
  return placed(best);
}

/** The same question is asked once: a component without containers is the same in every variant. */
function remembering(ask: AskElk): AskElk {
  const asked = new Map<string, Promise<ElkNode>>();
  return (graph) => {
    const key = JSON.stringify(graph);
    const known = asked.get(key) ?? ask(graph);
    asked.set(key, known);
    return known;
  };
}

type FlowsOf = (scope: Scope) => readonly Flow[];

async function variantsOf(
  scope: Scope,
  edges: readonly LayoutEdge[],
  ask: AskElk,
  flowsOf: FlowsOf,
): Promise<Variant[]> {
  const containers = scope.children.filter(({ children }) => children.length > 0);
  const offered = containers.map(async ({ id, header, width, children }) => {
    const within = { id, header, minWidth: width, children };
    return [id, await variantsOf(within, edges, ask, flowsOf)] as const;
  });
  const offers: Offers = new Map(await Promise.all(offered));
  const laid = await Promise.all(flowsOf(scope).map((flow) => bestLevel(scope, offers, flow, edges, ask)));
  return laid.toSorted((a, b) => cost(a) - cost(b));
}

/** What each container of a level can look like, the best first. */
type Offers = ReadonlyMap<string, readonly Variant[]>;

/**
 * Every container begins as it is best by itself; one after another then takes another shape where that lets the whole be
 * shown larger. To try all combinations would take minutes where there are a dozen containers.
 */
async function bestLevel(
  scope: Scope,
  offers: Offers,
  flow: Flow,
  edges: readonly LayoutEdge[],
  ask: AskElk,
): Promise<Variant> {
  const first = new Map([...offers].flatMap(([id, [variant]]) => (variant === undefined ? [] : [[id, variant]])));
  let best = await layLevel(scope, first, flow, edges, ask);
  for (const [id, [, ...others]] of offers)
    for (const other of others) {
      const tried = await layLevel(scope, new Map([...best.inner, [id, other]]), flow, edges, ask);
      if (cost(tried) < cost(best)) best = tried;
    }
  return best;
}

/** How small the variant must be shown to fit the window, with a little for its sheer size. */
const cost = ({ width, height }: { readonly width: number; readonly height: number }): number =>
  Math.max(width / WINDOW, height) + (width + height) / 10;

async function layLevel(
  scope: Scope,
  inner: ReadonlyMap<string, Variant>,
  flow: Flow,
  edges: readonly LayoutEdge[],
  ask: AskElk,
): Promise<Variant> {
  const boxes = scope.children.map((node): LayoutNode => ({ ...node, ...sizeOf(inner.get(node.id) ?? node) }));
  const ids = new Set(boxes.map(({ id }) => id));
  const level = edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
  const components = componentsOf(boxes, level);
  const done = await Promise.all(
    components.map((component) =>
      isAlone(component) ? Promise.resolve(alone(component)) : ask(toElk(component, flow)),
    ),
  );
  const sizes = done.map(({ width = 0, height = 0 }) => ({ width, height }));
  const packing = bestPacking(sizes);
  const offsets = packing.places.map(({ x, y }) => ({ x: x + SIDE, y: y + scope.header }));
  return {
    width: Math.max(scope.minWidth, packing.width + 2 * SIDE),
    height: packing.height + scope.header + SIDE,
    boxes: new Map(done.flatMap((one, index) => boxesOf(one, ids, offsets[index] ?? ORIGIN))),
    ways: new Map(done.flatMap((one, index) => waysOf(one, components[index]?.edges ?? [], offsets[index] ?? ORIGIN))),
    inner,
  };
}

const isAlone = ({ boxes, edges }: Level): boolean => boxes.length === 1 && edges.length === 0;

/** A box without lines needs no layout. */
function alone({ boxes }: Level): ElkNode {
  const [box] = boxes;
  if (box === undefined) throw new Error("A component has no box.");
  const { id, width, height } = box;
  return { id: "level", width, height, children: [{ id, x: 0, y: 0, width, height }] };
}

/** Tries strips of several widths, from the widest component alone to all of them in a row. */
function bestPacking(sizes: readonly { width: number; height: number }[]): Packing {
  const widest = Math.max(0, ...sizes.map(({ width }) => width));
  const row = sizes.reduce((sum, { width }) => sum + width + GAP, 0);
  const strips = Array.from({ length: STRIPS }, (_, index) => widest + ((row - widest) * index) / (STRIPS - 1));
  const tried = strips.map((strip) => pack(sizes, strip, GAP));
  return tried.reduce((best, one) => (cost(one) < cost(best) ? one : best));
}

const sizeOf = ({ width, height }: { readonly width: number; readonly height: number }) => ({ width, height });

function boxesOf(done: ElkNode, wanted: ReadonlySet<string>, offset: Point): Array<[string, Box]> {
  return (done.children ?? [])
    .filter(({ id }) => wanted.has(id))
    .map((child) => [child.id, { ...boxOf(child), ...shifted(boxOf(child), offset) }]);
}

function boxOf({ id, x, y, width, height }: ElkNode): Box {
  if (x === undefined || y === undefined || width === undefined || height === undefined)
    throw new Error(`The layout gave no place to ${id}.`);
  return { x, y, width, height };
}

function waysOf(done: ElkNode, edges: readonly LayoutEdge[], offset: Point): Array<[string, readonly Point[]]> {
  const pieces = new Map(
    (done.edges ?? []).map((edge) => [
      edge.id,
      (edge.sections ?? []).flatMap((section) => [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]),
    ]),
  );
  return edges.map(({ id }) => [
    id,
    [...(pieces.get(id) ?? []), ...(pieces.get(stepId(id)) ?? [])].map((point) => shifted(point, offset)),
  ]);
}

function placed(best: Variant): Placement {
  const boxes = new Map<string, Box>();
  const ways = new Map<string, readonly Point[]>();
  const visit = (variant: Variant, origin: Point): void => {
    for (const [id, points] of variant.ways)
      ways.set(
        id,
        points.map((point) => shifted(point, origin)),
      );
    for (const [id, box] of variant.boxes) {
      boxes.set(id, box);
      const inner = variant.inner.get(id);
      if (inner !== undefined) visit(inner, shifted(box, origin));
    }
  };
  visit(best, ORIGIN);
  return { boxes, ways, width: best.width, height: best.height };
}

const shifted = ({ x, y }: Point, by: Point): Point => ({ x: x + by.x, y: y + by.y });
