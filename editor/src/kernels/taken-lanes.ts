import type { Point } from "./layout-graph.ts";

/** The two ends of a line. Lines that begin or end together may share a way. */
export interface Ends {
  readonly source: string;
  readonly target: string;
}

interface Stretch extends Ends {
  readonly from: number;
  readonly to: number;
}

/** How close two parallel lines are one to the eye, in px. */
const CLOSE = 4;
/** Shorter than this, lying on one another harms nobody. */
const SHORT = 12;

/** Where lines run already. */
export class TakenLanes {
  readonly #across = new Map<number, Stretch[]>();
  readonly #down = new Map<number, Stretch[]>();

  /** Remembers a way whose pieces run across or down. */
  add(points: readonly Point[], ends: Ends): void {
    for (const [a, b] of pieces(points)) {
      const { lanes, at, from, to } = this.#laneOf(a, b);
      const list = lanes.get(at) ?? [];
      list.push({ ...ends, from, to });
      lanes.set(at, list);
    }
  }

  /** How far a piece lies on lines with which it shares no end; in px. */
  overlap(a: Point, b: Point, { source, target }: Ends): number {
    const { lanes, at, from, to } = this.#laneOf(a, b);
    let sum = 0;
    for (let lane = at - CLOSE; lane <= at + CLOSE; lane += 1)
      for (const other of lanes.get(lane) ?? [])
        if (other.source !== source && other.target !== target)
          sum += Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
    return sum;
  }

  /** Would a way be taken for another line's? */
  hides(points: readonly Point[], ends: Ends): boolean {
    return pieces(points).some(([a, b]) => this.overlap(a, b, ends) > SHORT);
  }

  #laneOf(a: Point, b: Point) {
    const isAcross = Math.abs(a.y - b.y) < 0.5;
    const [at, one, other] = isAcross ? [a.y, a.x, b.x] : [a.x, a.y, b.y];
    const lanes = isAcross ? this.#across : this.#down;
    return { lanes, at: Math.round(at), from: Math.min(one, other), to: Math.max(one, other) };
  }
}

/** The straight pieces of a way. */
export function pieces(points: readonly Point[]): Array<readonly [Point, Point]> {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before === undefined ? [] : [[before, point] as const];
  });
}
