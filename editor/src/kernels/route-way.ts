import type { Heights } from "./free-way.ts";
import type { Box, Point } from "./layout-graph.ts";
import FlatQueue from "flatqueue";
import type { Ends, TakenLanes } from "./taken-lanes.ts";

/** A line that wants a way round everything that stands between its ends. */
export interface WantedWay extends Ends {
  readonly from: Box;
  readonly exit: Heights;
  readonly to: Box;
  readonly arrival: Heights;
}

/** Room that a line keeps to boxes, and the distances from them at which it may run; in px. */
const CLEAR = 6;
const LANES = [10, 18, 26] as const;
const STUB = LANES[0];
/** How far round its ends a line may go. */
const REACH = 260;
/** What a bend, and each px on top of another line, cost in px of way. */
const BEND = 36;
const ON_TOP = 4;
/** What it costs to leave where another line arrives, for each px of the stub. */
const SAME_SPOT = 12;
const MANY = 24;

/**
 * The cheapest way of pieces across and down between two boxes that touches none of the others: few bends, short, and not on top of
 * lines that run there already. It leaves and arrives on the left or the right. Null where every way is barred, or too far round.
 */
export function routeWay(wanted: WantedWay, others: readonly Box[], taken: TakenLanes): Point[] | null {
  const { from, exit, to, arrival } = wanted;
  const starts = [
    { x: from.x + from.width, y: from.y + exit.right, out: STUB },
    { x: from.x, y: from.y + exit.left, out: -STUB },
  ];
  const ends = [
    { x: to.x, y: to.y + arrival.left, out: -STUB },
    { x: to.x + to.width, y: to.y + arrival.right, out: STUB },
  ];
  const walls = [from, to, ...others.filter((box) => isNear(box, wanted))];
  const isOpen = ({ x, y, out }: Stub): boolean => !isBarred({ x: x + out, y }, { x: x + out, y }, walls);
  const grid = gridOf([...starts, ...ends].filter(isOpen), wanted, walls);
  const found = search(grid, starts.filter(isOpen), ends.filter(isOpen).map(tip), { wanted, walls, taken });
  if (found === null) return null;
  const [first, last] = [found[0], found.at(-1)];
  const start = starts.find((stub) => same(tip(stub), first));
  const end = ends.find((stub) => same(tip(stub), last));
  if (start === undefined || end === undefined) return null;
  return straightened([{ x: start.x, y: start.y }, ...found, { x: end.x, y: end.y }]);
}

/** True where a piece of a way comes too near to one of the boxes. */
function isBarred(a: Point, b: Point, walls: readonly Box[]): boolean {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  return walls.some(
    (box) =>
      right > box.x - CLEAR &&
      left < box.x + box.width + CLEAR &&
      bottom > box.y - CLEAR &&
      top < box.y + box.height + CLEAR,
  );
}

interface Stub extends Point {
  /** How far its tip stands from the side of the box. */
  readonly out: number;
}

const tip = ({ x, y, out }: Stub): Point => ({ x: x + out, y });
const same = (one: Point, other: Point | undefined): boolean => one.x === other?.x && one.y === other.y;

interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** The part of the chart in which a line looks for its way. */
function windowOf({ from, to }: WantedWay) {
  return {
    left: Math.min(from.x, to.x) - REACH,
    right: Math.max(from.x + from.width, to.x + to.width) + REACH,
    top: Math.min(from.y, to.y) - REACH,
    bottom: Math.max(from.y + from.height, to.y + to.height) + REACH,
  };
}

function isNear({ x, y, width, height }: Box, wanted: WantedWay): boolean {
  const { left, right, top, bottom } = windowOf(wanted);
  return x < right && x + width > left && y < bottom && y + height > top;
}

/** The only places where a shortest way can bend: beside boxes, and level with its ends. Among many boxes there is one lane beside each. */
function gridOf(stubs: readonly Stub[], wanted: WantedWay, walls: readonly Box[]): Grid {
  const { left, right, top, bottom } = windowOf(wanted);
  const lanes = walls.length > MANY ? [STUB] : LANES;
  const xs = walls.flatMap(({ x, width }) => lanes.flatMap((lane) => [x - lane, x + width + lane]));
  const ys = walls.flatMap(({ y, height }) => lanes.flatMap((lane) => [y - lane, y + height + lane]));
  return {
    xs: sorted([...stubs.map((stub) => tip(stub).x), ...xs.filter((x) => x > left && x < right)]),
    ys: sorted([...stubs.map(({ y }) => y), ...ys.filter((y) => y > top && y < bottom)]),
  };
}

const sorted = (values: readonly number[]): number[] => [...new Set(values)].toSorted((a, b) => a - b);

interface Around {
  readonly wanted: WantedWay;
  readonly walls: readonly Box[];
  readonly taken: TakenLanes;
}

const ACROSS = 0;
const DOWN = 1;

/** A* over the points of the grid, each twice: for who comes across and for who comes down. */
function search({ xs, ys }: Grid, stubs: readonly Stub[], ends: readonly Point[], around: Around): Point[] | null {
  const { wanted, walls, taken } = around;
  const at = (node: number): Point => ({
    x: xs[(node >> 1) % xs.length] ?? 0,
    y: ys[Math.floor((node >> 1) / xs.length)] ?? 0,
  });
  const nodeAt = ({ x, y }: Point): number => (ys.indexOf(y) * xs.length + xs.indexOf(x)) * 2 + ACROSS;
  const starts = stubs.map((stub) => [nodeAt(tip(stub)), SAME_SPOT * taken.overlap(stub, tip(stub), wanted)] as const);
  const goals = new Set(ends.map(nodeAt));
  const left = ({ x, y }: Point): number => Math.min(...ends.map((end) => Math.abs(end.x - x) + Math.abs(end.y - y)));
  const costs = new Map<number, number>();
  const before = new Map<number, number>();
  const open = new FlatQueue<number>();
  const reach = (node: number, cost: number, from: number | null): void => {
    if (cost >= (costs.get(node) ?? Number.POSITIVE_INFINITY)) return;
    costs.set(node, cost);
    if (from !== null) before.set(node, from);
    open.push(node, cost + left(at(node)));
  };
  for (const [node, cost] of starts) reach(node, cost, null);
  const done = new Set<number>();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (done.has(node)) continue;
    if (goals.has(node)) return pathTo(node, before, at);
    done.add(node);
    const cost = costs.get(node) ?? 0;
    const here = at(node);
    reach(node ^ 1, cost + BEND, node);
    for (const next of neighbours(node, xs.length, ys.length)) {
      const there = at(next);
      if (done.has(next) || isBarred(here, there, walls)) continue;
      const length = Math.abs(there.x - here.x) + Math.abs(there.y - here.y);
      reach(next, cost + length + ON_TOP * taken.overlap(here, there, wanted), node);
    }
  }
  return null;
}

function neighbours(node: number, columns: number, rows: number): number[] {
  const [column, row] = [(node >> 1) % columns, Math.floor((node >> 1) / columns)];
  if ((node & 1) === DOWN)
    return [...(row > 0 ? [node - 2 * columns] : []), ...(row < rows - 1 ? [node + 2 * columns] : [])];
  return [...(column > 0 ? [node - 2] : []), ...(column < columns - 1 ? [node + 2] : [])];
}

function pathTo(node: number, before: ReadonlyMap<number, number>, at: (node: number) => Point): Point[] {
  const path: Point[] = [];
  for (let step: number | undefined = node; step !== undefined; step = before.get(step)) path.unshift(at(step));
  return path;
}

/** The same way by its bends alone. */
function straightened(points: readonly Point[]): Point[] {
  const steps = points.filter((point, index) => !same(point, points[index - 1]));
  return steps.filter((point, index) => {
    const [last, next] = [steps[index - 1], steps[index + 1]];
    if (last === undefined || next === undefined) return true;
    return !((last.x === point.x && point.x === next.x) || (last.y === point.y && point.y === next.y));
  });
}
