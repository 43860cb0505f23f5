import { touchOf, type Heights } from "../kernels/free-way.ts";
import type { Box, LayoutGraph, LayoutNode, Placement } from "../kernels/layout-graph.ts";
import { absoluteBoxes } from "../kernels/plain-layout.ts";
import { placeBoxes, SIDE } from "../kernels/place-boxes.ts";
import type { Positions } from "../kernels/positions.ts";
import type { Routed } from "../kernels/stretch-way.ts";
import type { MeasureText } from "../kernels/text-size.ts";
import type { Chart } from "../model/chart.ts";
import { canvasChart, leavingGroups, type CanvasNode } from "./canvas-chart.ts";
import type { Size } from "./card-sizes.ts";

/** A line of the chart that is drawn by hand: it finds its way anew whenever one of its ends moves. */
export interface DesignLine {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly exit: Heights;
  readonly arrival: Heights;
  /** May it leave at the bottom? Not one of several that leave a card, each at its row. */
  readonly mayDrop: boolean;
  /** The transition that it draws; null for the line from a state to the card of an event, and for the way in. */
  readonly row: string | null;
  /** The card or transition that is chosen with it; null for the way in, which belongs to nobody. */
  readonly belongsTo: string | null;
  /** Lines over the border of a phase: drawn only while an end of theirs is chosen. */
  readonly far: boolean;
  /** The way that a layout found for it, as long as both of its ends stand where the layout put them. */
  readonly routed: Routed | null;
}

/** What layouts have found so far: places for what the document places nowhere, and ways of lines by their ids. */
export interface Found {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly ways: ReadonlyMap<string, Routed>;
}

/** The chart as a designer moves it about. */
export interface DesignChart {
  /** Parents before their children. */
  readonly nodes: readonly CanvasNode[];
  readonly lines: readonly DesignLine[];
  /** Boxes relative to the box around, and in the coordinates of the whole chart. */
  readonly boxes: ReadonlyMap<string, Box>;
  readonly absolute: ReadonlyMap<string, Box>;
  /** How small a phase may become: what stands in it decides. */
  readonly least: ReadonlyMap<string, Size>;
}

/** Before a layout has found anything. */
export const NOTHING_FOUND: Found = { boxes: new Map(), ways: new Map() };

/** A layout's answer, with the boxes for which each way was found. */
export function foundBy({ nodes, edges }: LayoutGraph, { boxes, ways }: Placement): Found {
  const absolute = absoluteBoxes(nodes, boxes);
  const routed = edges.flatMap(({ id, source, target }): Array<[string, Routed]> => {
    const [points, from, to] = [ways.get(id), absolute.get(source), absolute.get(target)];
    return points === undefined || from === undefined || to === undefined ? [] : [[id, { points, from, to }]];
  });
  return { boxes, ways: new Map(routed) };
}

/** Draws a chart with every box at its chosen place; what has none stands where a layout found one for it, or beside what it belongs to. */
export function designChart(
  chart: Chart,
  graph: LayoutGraph,
  chosen: Positions,
  found: Found,
  measure: MeasureText,
): DesignChart {
  const boxes = placeBoxes(graph, { ...Object.fromEntries(found.boxes), ...chosen });
  const { nodes, edges, absolute } = canvasChart(
    chart,
    graph,
    { boxes, ways: new Map(), width: 0, height: 0 },
    measure,
  );
  const sizes = new Map(nodesOf(graph.nodes).map((node) => [node.id, node]));
  const rowsOf = new Map(leavingGroups(chart).map((group) => [group.id, group]));
  const near = graph.edges.map(({ id, source, exit, target }): DesignLine => {
    const box = absolute.get(source);
    return {
      id,
      source,
      target,
      exit: exitAt(sizes.get(source), exit, box),
      arrival: arrivalAt(sizes.get(target), absolute.get(target)),
      mayDrop: exit === null || Object.keys(sizes.get(source)?.exits ?? {}).length < 2,
      row: exit,
      belongsTo: exit ?? (rowsOf.has(target) ? target : null),
      far: false,
      routed: stillFitting(found.ways.get(id), absolute.get(source), absolute.get(target)),
    };
  });
  const far = edges.map(({ id, source, target, points, rows }): DesignLine => ({
    id,
    source,
    target,
    exit: both((points[0]?.y ?? 0) - (absolute.get(source)?.y ?? 0)),
    arrival: arrivalAt(sizes.get(target), absolute.get(target)),
    mayDrop: false,
    row: rows[0] ?? null,
    belongsTo: rows[0] ?? null,
    far: true,
    routed: null,
  }));
  return { nodes, lines: [...near, ...far], boxes, absolute, least: leastSizes(graph.nodes, boxes) };
}

/** A way that was found, unless one of its ends has become smaller or larger since: folded up, say. */
function stillFitting(way: Routed | undefined, from: Box | undefined, to: Box | undefined): Routed | null {
  return way !== undefined && sameSize(way.from, from) && sameSize(way.to, to) ? way : null;
}

const sameSize = (one: Size, other: Size | undefined): boolean =>
  one.width === other?.width && one.height === other.height;

function leastSizes(nodes: readonly LayoutNode[], boxes: ReadonlyMap<string, Box>): ReadonlyMap<string, Size> {
  return new Map(
    nodesOf(nodes)
      .filter(({ children }) => children.length > 0)
      .map(({ id, width, header, children }) => {
        const inner = children.flatMap((child) => boxes.get(child.id) ?? []);
        const right = Math.max(width, ...inner.map((box) => box.x + box.width + SIDE));
        const bottom = Math.max(header + SIDE, ...inner.map((box) => box.y + box.height + SIDE));
        return [id, { width: right, height: bottom }];
      }),
  );
}

/**
 * What goes on to the right touches boxes high, what comes back touches them low: nothing leaves where something else
 * arrives. Rows below the title of their card leave at their own heights anyway.
 */
function exitAt(node: LayoutNode | undefined, row: string | null, box: Box | undefined): Heights {
  const high = node?.exits[row ?? ""] ?? touchOf(box ?? NOWHERE);
  return hasRows(node) ? both(high) : { left: low(high, box), right: high };
}

function arrivalAt(node: LayoutNode | undefined, box: Box | undefined): Heights {
  const high = node?.arrival ?? touchOf(box ?? NOWHERE);
  return hasRows(node) ? both(high) : { left: high, right: low(high, box) };
}

const NOWHERE = { height: 0 };

const hasRows = (node: LayoutNode | undefined): boolean =>
  node !== undefined && node.arrival !== null && node.arrival !== node.height / 2;

const both = (height: number): Heights => ({ left: height, right: height });

/** Below what touches a box high: a line's height where there is room for it, and never the same spot. */
function low(high: number, box: Box | undefined): number {
  const height = box?.height ?? 0;
  return Math.max(Math.min(height - 8, high + 10), Math.min(height - 18, high + 26));
}

function nodesOf(nodes: readonly LayoutNode[]): LayoutNode[] {
  return nodes.flatMap((node) => [node, ...nodesOf(node.children)]);
}
