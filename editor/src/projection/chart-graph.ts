import type { LayoutEdge, LayoutGraph, LayoutNode } from "../kernels/layout-graph.ts";
import { countLines, type MeasureText } from "../kernels/text-size.ts";
import type { Chart, ChartState, EventGroup } from "../model/chart.ts";
import { isFar } from "./far-targets.ts";
import { arrivalSize, finalSize, historySize, labelShape, stateSize } from "./card-sizes.ts";

/** The id of the small node where a container begins. */
export const arrivalNode = (path: string): string => `${path}@in`;

/** A chart as boxes and lines with their true sizes, ready for a layout. */
export function chartGraph(chart: Chart, measure: MeasureText): LayoutGraph {
  const top = chart.states.filter((state) => state.parent === null);
  const nodes = [
    ...(chart.initial === null ? [] : [dot("@in")]),
    ...chart.rootGroups.filter((group) => group.leaves).map((group) => labelNode(group, chart, measure)),
    ...boxes(top, chart, measure),
  ];
  return { nodes, edges: edgesOf(chart) };
}

function boxes(states: readonly ChartState[], chart: Chart, measure: MeasureText): LayoutNode[] {
  return states.flatMap((state) => {
    const box = boxOf(state, chart, measure);
    return isContainer(state) ? [box] : [box, ...labels(state, chart, measure)];
  });
}

function boxOf(state: ChartState, chart: Chart, measure: MeasureText): LayoutNode {
  if (!isContainer(state)) return leaf(state.path, leafSize(state, measure), {});
  const children = state.children.flatMap((path) => chart.byPath.get(path) ?? []);
  const arrival = state.initial === null ? [] : [leaf(arrivalNode(state.path), arrivalSize(state, measure), {})];
  return {
    ...leaf(state.path, { width: headerWidth(state, measure), height: 0 }, {}),
    header: headerHeight(state, measure),
    children: [...arrival, ...labels(state, chart, measure), ...boxes(children, chart, measure)],
  };
}

function leafSize(state: ChartState, measure: MeasureText): { width: number; height: number } {
  if (state.kind === "final") return finalSize(state, measure);
  if (state.kind === "history") return historySize(state, measure);
  return stateSize(state, measure);
}

function headerHeight(state: ChartState, measure: MeasureText): number {
  const description =
    state.description === null ? 0 : countLines(state.description, 460, { px: 12, weight: 400 }, measure) * 17;
  return 14 + 18 + description + 16;
}

function headerWidth(state: ChartState, measure: MeasureText): number {
  return Math.ceil(measure(state.title, { px: 13, weight: 600 })) + 110;
}

/** True for phases and tracks: states that hold others. */
export const isContainer = (state: ChartState): boolean => state.children.length > 0;

function labels(state: ChartState, chart: Chart, measure: MeasureText): LayoutNode[] {
  return state.groups.filter((group) => group.leaves).map((group) => labelNode(group, chart, measure));
}

function labelNode(group: EventGroup, chart: Chart, measure: MeasureText): LayoutNode {
  const shape = labelShape(group, chart, measure);
  const exits = Object.fromEntries(
    shape.rows
      .filter(({ row, far }) => row.targets.length > far.length)
      .map(({ row, top, height }) => [row.id, top + height / 2]),
  );
  return leaf(group.id, shape, exits, shape.inline ? shape.height / 2 : 16);
}

function leaf(
  id: string,
  { width, height }: { width: number; height: number },
  exits: Readonly<Record<string, number>>,
  arrival: number | null = null,
): LayoutNode {
  return { id, width, height, header: 0, children: [], exits, arrival };
}

const dot = (id: string): LayoutNode => leaf(id, { width: 14, height: 14 }, {});

function edgesOf(chart: Chart): LayoutEdge[] {
  const starts = [{ path: "", initial: chart.initial }, ...chart.states].flatMap(({ path, initial }) =>
    initial === null
      ? []
      : [{ id: `${path}@start`, source: arrivalNode(path), exit: null, target: initial, weight: 10 }],
  );
  const groups = [...chart.rootGroups, ...chart.states.flatMap((state) => state.groups)].filter(
    (group) => group.leaves,
  );
  return [...starts, ...groups.flatMap((group) => groupEdges(group, chart)), ...foldEdges(chart)];
}

/** From a folded phase one line to each state beside it to which something inside leads. */
function foldEdges(chart: Chart): LayoutEdge[] {
  return chart.states.flatMap(({ path, fold }) =>
    (fold?.goals ?? [])
      .filter((goal) => !isFar(path, goal, chart))
      .map((goal) => ({
        id: `${path}=>${goal}`,
        source: path,
        exit: null,
        target: landing(goal, path, chart),
        weight: 2,
      })),
  );
}

function groupEdges(group: EventGroup, chart: Chart): LayoutEdge[] {
  const source = chart.byPath.get(group.source);
  const docked = source === undefined || isContainer(source);
  const into = docked ? [] : [{ id: `${group.id}@in`, source: group.source, exit: null, target: group.id, weight: 8 }];
  const out = group.rows.flatMap((row) =>
    row.targets
      .filter((target) => !isFar(group.source, target, chart))
      .map((target) => ({
        id: `${row.id}>${target}`,
        source: group.id,
        exit: row.id,
        target: landing(target, group.source, chart),
        weight: 1,
      })),
  );
  return [...into, ...out];
}

/** Where a line to a state ends: a container that holds the line's own beginning is entered at its way in. */
function landing(target: string, source: string, chart: Chart): string {
  const state = chart.byPath.get(target);
  const inside = source === target || source.startsWith(`${target}.`);
  return state !== undefined && isContainer(state) && inside && state.initial !== null ? arrivalNode(target) : target;
}
