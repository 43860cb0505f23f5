import type { Box, LayoutGraph, LayoutNode, Placement, Point } from "../kernels/layout-graph.ts";
import { absoluteBoxes } from "../kernels/plain-layout.ts";
import type { DesignChart, Found } from "./design-chart.ts";

/** Some boxes of a chart that lie side by side, ready to be laid out by themselves. */
export interface PartGraph {
  readonly graph: LayoutGraph;
  /** The box around them; the chart's own is "". */
  readonly around: string;
}

/**
 * What is to be laid out where some boxes are chosen: those that lie side by side, each as it is inside, with the cards of the chosen
 * states; of a lone phase all that it holds. Null where they lie in different boxes, or are fewer than two.
 */
export function partGraph(graph: LayoutGraph, design: DesignChart, ids: readonly string[]): PartGraph | null {
  const { boxes } = design;
  const chosen = outermostBoxes(ids, design);
  const levels = levelsOf(graph.nodes, "");
  const [only] = chosen;
  const inside = chosen.length === 1 ? levels.find(({ around }) => around === only) : undefined;
  const found = inside ?? levels.find(({ nodes }) => nodes.some(({ id }) => id === only));
  if (found === undefined) return null;
  const isWanted = ({ id }: LayoutNode): boolean =>
    inside !== undefined || chosen.includes(id) || (id.includes("#") && chosen.includes(id.split("#", 1)[0] ?? ""));
  const nodes = found.nodes.filter(isWanted).map((node) => asItIs(node, boxes.get(node.id)));
  const there = new Set(nodes.map(({ id }) => id));
  if (there.size < 2 || (inside === undefined && chosen.some((id) => !there.has(id)))) return null;
  const edges = graph.edges.filter(({ source, target }) => there.has(source) && there.has(target));
  return { graph: { nodes, edges }, around: found.around };
}

/** Those of some boxes that lie in none of the others. */
export function outermostBoxes(ids: readonly string[], { boxes, least }: DesignChart): string[] {
  const there = ids.filter((id) => boxes.has(id));
  const phases = there.filter((id) => least.has(id));
  return there.filter((id) => !phases.some((phase) => id.startsWith(`${phase}.`) || id.startsWith(`${phase}#`)));
}

/** Where a layout of some boxes puts them, and the ways between them: their upper left corner stays where it is. */
export function partFound({ graph, around }: PartGraph, placement: Placement, { boxes, absolute }: DesignChart): Found {
  const before = cornerOf(graph.nodes.flatMap(({ id }) => boxes.get(id) ?? []));
  const after = cornerOf([...placement.boxes.values()]);
  const by = { x: Math.round(before.x - after.x), y: Math.round(before.y - after.y) };
  const origin = absolute.get(around) ?? { x: 0, y: 0 };
  const shift = { x: by.x + origin.x, y: by.y + origin.y };
  const standing = absoluteBoxes(graph.nodes, placement.boxes);
  const ways = graph.edges.flatMap(({ id, source, target }) => {
    const [points, from, to] = [placement.ways.get(id), standing.get(source), standing.get(target)];
    if (points === undefined || from === undefined || to === undefined) return [];
    const way = { points: points.map((point) => moved(point, shift)), from: moved(from, shift), to: moved(to, shift) };
    return [[id, way] as const];
  });
  return {
    boxes: new Map([...placement.boxes].map(([id, box]) => [id, moved(box, by)])),
    ways: new Map(ways),
  };
}

interface LevelNodes {
  readonly around: string;
  readonly nodes: readonly LayoutNode[];
}

function levelsOf(nodes: readonly LayoutNode[], around: string): LevelNodes[] {
  return [
    { around, nodes },
    ...nodes.flatMap(({ id, children }) => (children.length === 0 ? [] : levelsOf(children, id))),
  ];
}

/** A box with the size that it has, whatever is in it. */
function asItIs(node: LayoutNode, box: Box | undefined): LayoutNode {
  return { ...node, width: box?.width ?? node.width, height: box?.height ?? node.height, header: 0, children: [] };
}

function cornerOf(boxes: readonly Box[]): Point {
  return { x: Math.min(...boxes.map(({ x }) => x)), y: Math.min(...boxes.map(({ y }) => y)) };
}

const moved = <P extends Point>(point: P, { x, y }: Point): P => ({ ...point, x: point.x + x, y: point.y + y });
