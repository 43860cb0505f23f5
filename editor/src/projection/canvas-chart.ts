import { absoluteBoxes } from "../kernels/plain-layout.ts";
import type { Box, LayoutGraph, LayoutNode, Placement, Point } from "../kernels/layout-graph.ts";
import type { MeasureText } from "../kernels/text-size.ts";
import type { Chart, ChartState, EventGroup } from "../model/chart.ts";
import { hasArrivalCard, labelShape, type LabelShape } from "./card-sizes.ts";
import { arrivalNode, isContainer } from "./chart-graph.ts";
import { isFar } from "./far-targets.ts";

/** What stands in a box of the canvas. */
export type CanvasContent =
  | { readonly kind: "state" | "final" | "history" | "container" | "arrival"; readonly state: ChartState }
  | { readonly kind: "label"; readonly group: EventGroup; readonly shape: LabelShape; readonly docked: boolean }
  | { readonly kind: "dot" };

/** A box of the canvas; `x` and `y` relative to its parent, `depth` counted from the outside. */
export interface CanvasNode extends Box {
  readonly id: string;
  readonly parent: string | null;
  readonly depth: number;
  readonly content: CanvasContent;
}

/** A line of the canvas in the coordinates of the whole chart. `far` lines are drawn only while they are lit. */
export interface CanvasEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly points: readonly Point[];
  readonly far: boolean;
  /** The transitions that light it; empty for the way into a container, lit with the state that it leads to. */
  readonly rows: readonly string[];
}

export interface CanvasChart {
  /** Parents before their children. */
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
  /** Boxes in the coordinates of the whole chart. */
  readonly absolute: ReadonlyMap<string, Box>;
}

/** The canvas of a chart whose boxes have found their places. */
export function canvasChart(chart: Chart, graph: LayoutGraph, placement: Placement, measure: MeasureText): CanvasChart {
  const absolute = absoluteBoxes(graph.nodes, placement.boxes);
  const contents = contentsOf(chart, measure);
  const nodes: CanvasNode[] = [];
  const visit = (node: LayoutNode, parent: string | null, depth: number): void => {
    const [box, content] = [placement.boxes.get(node.id), contents.get(node.id)];
    if (box === undefined || content === undefined) return;
    nodes.push({ id: node.id, parent, depth, content, x: box.x, y: box.y, width: box.width, height: box.height });
    for (const child of node.children) visit(child, node.id, depth + 1);
  };
  for (const node of graph.nodes) visit(node, null, 0);
  return { nodes, edges: [...nearEdges(chart, graph, placement), ...farEdges(chart, absolute, contents)], absolute };
}

function contentsOf(chart: Chart, measure: MeasureText): Map<string, CanvasContent> {
  const contents = new Map<string, CanvasContent>([[arrivalNode(""), { kind: "dot" }]]);
  for (const state of chart.states) {
    const kind = isContainer(state)
      ? "container"
      : state.kind === "final" || state.kind === "history"
        ? state.kind
        : "state";
    contents.set(state.path, { kind, state });
    if (state.initial !== null)
      contents.set(arrivalNode(state.path), hasArrivalCard(state) ? { kind: "arrival", state } : { kind: "dot" });
  }
  for (const group of leavingGroups(chart)) {
    const source = chart.byPath.get(group.source);
    contents.set(group.id, {
      kind: "label",
      group,
      shape: labelShape(group, chart, measure),
      docked: source === undefined || isContainer(source),
    });
  }
  return contents;
}

/** Every group of a chart that has a card of its own. */
export function leavingGroups(chart: Chart): EventGroup[] {
  return [...chart.rootGroups, ...chart.states.flatMap((state) => state.groups)].filter((group) => group.leaves);
}

function nearEdges(chart: Chart, graph: LayoutGraph, placement: Placement): CanvasEdge[] {
  const rowsOfGroup = new Map(leavingGroups(chart).map((group) => [group.id, group.rows.map((row) => row.id)]));
  return graph.edges.flatMap((edge) => {
    const points = placement.ways.get(edge.id);
    if (points === undefined) return [];
    const rows = edge.exit === null ? (rowsOfGroup.get(edge.target) ?? []) : [edge.exit];
    return [{ id: edge.id, source: edge.source, target: edge.target, points, far: false, rows }];
  });
}

function farEdges(
  chart: Chart,
  absolute: ReadonlyMap<string, Box>,
  contents: ReadonlyMap<string, CanvasContent>,
): CanvasEdge[] {
  return leavingGroups(chart).flatMap((group) => {
    const [box, content] = [absolute.get(group.id), contents.get(group.id)];
    if (box === undefined || content?.kind !== "label") return [];
    return content.shape.rows.flatMap(({ row, top, height }) =>
      row.targets.flatMap((target) => {
        const end = absolute.get(target);
        if (end === undefined || !isFar(group.source, target, chart)) return [];
        const points = [
          { x: box.x + box.width, y: box.y + top + height / 2 },
          { x: end.x, y: end.y + end.height / 2 },
        ];
        return [{ id: `${row.id}>${target}`, source: group.id, target, points, far: true, rows: [row.id] }];
      }),
    );
  });
}
