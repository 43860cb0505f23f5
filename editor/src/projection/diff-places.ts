import type { Box, LayoutGraph, LayoutNode, Point } from "../kernels/layout-graph.ts";
import { placeBoxes } from "../kernels/place-boxes.ts";
import type { Positions } from "../kernels/positions.ts";
import { countLines, type Face, type MeasureText } from "../kernels/text-size.ts";
import type { BothCharts } from "./diff-chart.ts";
import type { DiffMarks } from "./diff-marks.ts";
import type { DiffPair } from "./diff-pair.ts";
import { t } from "../texts/texts.ts";

/** How the lines of a mark stand on a card; the style sheet says the same. In px. */
const LINES = { inset: 11, line: 16, gap: 2, around: 13, face: { px: 11.5, weight: 500 } satisfies Face };
/** How many lines a card shows before it counts. */
const SHOWN = 3;
/** Room between boxes that would lie over one another. */
const GAP = 22;
const DOT = 14;

/** What a card says of what changed: the first sentences, and how many more there are. */
export function shownLines(lines: readonly string[]): readonly string[] {
  const different = [...new Set(lines)];
  if (different.length <= SHOWN) return different;
  return [...different.slice(0, SHOWN - 1), t("and {count} more", { count: different.length - SHOWN + 1 })];
}

/** The boxes of a chart with room for what their marks say. */
export function withMarks(graph: LayoutGraph, marks: DiffMarks, measure: MeasureText): LayoutGraph {
  const grown = (node: LayoutNode): LayoutNode => {
    const mark = marks.get(node.id);
    const lines = shownLines(mark?.lines ?? []);
    const inner = node.width - 2 * LINES.inset;
    const room = lines.reduce(
      (sum, line) => sum + LINES.line * countLines(line, inner, LINES.face, measure) + LINES.gap,
      lines.length === 0 ? 0 : LINES.around,
    );
    return node.children.length > 0
      ? { ...node, header: node.header + room, children: node.children.map(grown) }
      : { ...node, height: node.height + room };
  };
  return { ...graph, nodes: graph.nodes.map(grown) };
}

/** Where both versions want their boxes; the new one first. Empty where none of its states has a place. */
export function bothPositions({ before, after }: DiffPair, { chart, paths }: BothCharts): Positions {
  const { layout } = after.protocol;
  if (!after.chart.states.some(({ path }) => Object.hasOwn(layout, path))) return {};
  const former = before.chart.states.flatMap(({ path, groups }) => {
    if (!paths.isGone(path)) return [];
    const ids = [path, `${path}@in`, ...groups.map(({ id }) => id)];
    return ids.flatMap((id): Array<[string, Point]> => {
      const place = before.protocol.layout[id];
      return place === undefined ? [] : [[`${paths.of(path)}${id.slice(path.length)}`, { x: place.x, y: place.y }]];
    });
  });
  const known = new Set(chart.states.map(({ path }) => path));
  return { ...Object.fromEntries(former.filter(([id]) => known.has(id) || id.includes("#"))), ...layout };
}

/** Places where both versions want them, so far as no box covers another: what is gone makes room for what is there. */
export function setApart(graph: LayoutGraph, positions: Positions, isGone: (id: string) => boolean): Positions {
  const apart: Record<string, Point> = {};
  moveApart(graph.nodes, placeBoxes(graph, positions), isGone, apart);
  return apart;
}

/** Moves boxes down until none covers another, inner ones first; fills in the places. Gives back the sizes that containers then have. */
function moveApart(
  nodes: readonly LayoutNode[],
  boxes: ReadonlyMap<string, Box>,
  isGone: (id: string) => boolean,
  apart: Record<string, Point>,
): Point {
  const sized = nodes
    .filter(({ id, width, children }) => !(id.endsWith("@in") && width === DOT && children.length === 0))
    .map((node): Box & { readonly id: string } => {
      const box = boxes.get(node.id) ?? { x: 0, y: 0, width: node.width, height: node.height };
      if (node.children.length === 0) return { id: node.id, ...box };
      const inner = moveApart(node.children, boxes, isGone, apart);
      return { id: node.id, ...box, width: Math.max(box.width, inner.x), height: Math.max(box.height, inner.y) };
    });
  const order = sized.toSorted((a, b) => Number(isGone(a.id)) - Number(isGone(b.id)) || a.y - b.y || a.x - b.x);
  const placed: Box[] = [];
  for (const box of order) {
    const at = { ...box, y: freeFrom(box, placed) };
    placed.push(at);
    apart[box.id] = { x: at.x, y: at.y };
  }
  const right = Math.max(0, ...placed.map(({ x, width }) => x + width));
  const bottom = Math.max(0, ...placed.map(({ y, height }) => y + height));
  return { x: right + GAP, y: bottom + GAP };
}

function freeFrom(wanted: Box, placed: readonly Box[]): number {
  let { y } = wanted;
  for (;;) {
    const over = placed.filter((other) => covers({ ...wanted, y }, other));
    if (over.length === 0) return y;
    y = Math.max(...over.map((other) => other.y + other.height)) + GAP;
  }
}

const covers = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
