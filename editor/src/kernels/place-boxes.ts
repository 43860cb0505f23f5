import { touchOf } from "./free-way.ts";
import type { Box, LayoutGraph, LayoutNode, Point } from "./layout-graph.ts";
import type { Positions } from "./positions.ts";

/** Room around what stands in a container, in px. */
export const SIDE = 24;
/** Room between boxes that find their own places. */
const GAP = 14;
/** How far from its state a card of an event stands that nobody has placed. */
const BESIDE = 56;
const DOT = 14;

interface Scope {
  readonly boxes: Map<string, Box>;
  /** The box that a card without a place stands beside; by the card. */
  readonly besides: ReadonlyMap<string, string>;
  /** The cards of events that stand between two states. */
  readonly cards: ReadonlySet<string>;
  /** The first box of a scope; by the small dot before it. */
  readonly firsts: ReadonlyMap<string, string>;
}

/**
 * Boxes at the places that somebody chose, relative to the box around. What has no place stands beside what it belongs to, below
 * what is there already, and covers nothing; nor does the card of an event that has grown. Containers grow around what stands in
 * them.
 */
export function placeBoxes(graph: LayoutGraph, positions: Positions): ReadonlyMap<string, Box> {
  const scope: Scope = {
    boxes: new Map(),
    besides: new Map(graph.edges.flatMap(({ source, exit, target }) => (exit === null ? [[target, source]] : []))),
    cards: new Set(graph.edges.flatMap(({ id, target }) => (id.endsWith("@in") ? target : []))),
    firsts: new Map(graph.edges.flatMap(({ id, source, target }) => (id.endsWith("@start") ? [[source, target]] : []))),
  };
  placeLevel(graph.nodes, SIDE, positions, scope);
  return scope.boxes;
}

function placeLevel(nodes: readonly LayoutNode[], top: number, positions: Positions, scope: Scope): Point {
  const sizes = new Map(nodes.map((node) => [node.id, sizeOf(node, positions, scope)]));
  const placed: Box[] = [];
  const put = (id: string, at: Point): void => {
    const size = sizes.get(id) ?? { width: 0, height: 0 };
    const box = { x: at.x, y: at.y, ...size };
    scope.boxes.set(id, box);
    placed.push(box);
  };
  const isDot = ({ id, width }: LayoutNode): boolean => scope.firsts.has(id) && width === DOT;
  const chosen = nodes.filter((node) => !isDot(node) && positions[node.id] !== undefined);
  const isCard = ({ id }: LayoutNode): boolean => scope.cards.has(id);
  for (const node of [...chosen.filter((each) => !isCard(each)), ...chosen.filter(isCard)]) {
    const wanted = { ...(positions[node.id] ?? { x: 0, y: 0 }), ...(sizes.get(node.id) ?? { width: 0, height: 0 }) };
    // Cards grow with what is said on them, and none may hide another: it steps aside for as long as that is so.
    const isHidden = isCard(node) && placed.some((other) => hides(wanted, other));
    put(node.id, isHidden ? freeSpot(wanted, placed) : wanted);
  }
  for (const { id, arrival } of nodes.filter((node) => !isDot(node) && positions[node.id] === undefined)) {
    const beside = scope.boxes.get(scope.besides.get(id) ?? "");
    const size = sizes.get(id) ?? { width: 0, height: 0 };
    const wanted = beside === undefined ? { x: SIDE, y: top } : besideOf(beside, arrival ?? touchOf(size));
    put(id, freeSpot({ ...wanted, ...size }, placed));
  }
  for (const { id } of nodes.filter(isDot)) {
    const first = scope.boxes.get(scope.firsts.get(id) ?? "");
    put(id, first === undefined ? { x: SIDE, y: top } : { x: first.x - 40, y: first.y + touchOf(first) - DOT / 2 });
  }
  return {
    x: Math.max(0, ...placed.map((box) => box.x + box.width)) + SIDE,
    y: Math.max(0, ...placed.map((box) => box.y + box.height)) + SIDE,
  };
}

/** To the right of a box, where a straight line leads from it. */
const besideOf = (box: Box, arrival: number): Point => ({
  x: box.x + box.width + BESIDE,
  y: Math.round(box.y + touchOf(box) - arrival),
});

function sizeOf(node: LayoutNode, positions: Positions, scope: Scope): { width: number; height: number } {
  const { width, height, header, children } = node;
  if (children.length === 0) return { width, height };
  const inner = placeLevel(children, header, positions, scope);
  const wanted = positions[node.id];
  return {
    width: Math.max(width, inner.x, wanted?.width ?? 0),
    height: Math.max(header + SIDE, inner.y, wanted?.height ?? 0),
  };
}

/** The first spot at or below a wanted one where a box covers none of the others. */
export function freeSpot(wanted: Box, others: readonly Box[]): Point {
  let { y } = wanted;
  for (;;) {
    const inTheWay = others.filter((other) => covers({ ...wanted, y }, other));
    if (inTheWay.length === 0) return { x: wanted.x, y };
    y = Math.max(...inTheWay.map((other) => other.y + other.height)) + GAP;
  }
}

/** So much of a card may lie over another box, in px: what is docked to its state touches it. */
const TOUCH = 3;

/** Does one box lie over another, so that somebody sees it? */
export const hides = (a: Box, b: Box): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > TOUCH &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > TOUCH;

const covers = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width + GAP && b.x < a.x + a.width + GAP && a.y < b.y + b.height + GAP && b.y < a.y + a.height + GAP;
