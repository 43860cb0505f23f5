import type { Heights } from "./free-way.ts";
import type { Box, Point } from "./layout-graph.ts";
import { crosses, routeLines, type RunningLine } from "./route-lines.ts";

/** The lines and the boxes of one container. */
interface Level {
  readonly lines: readonly RunningLine[];
  readonly boxes: readonly Box[];
}

interface Known {
  readonly line: RunningLine;
  readonly points: readonly Point[];
  /** Was there a box in the line's own way? */
  readonly isRoundBox: boolean;
}

/**
 * The ways that were found on a chart so far. A way stays for as long as its ends stand where they stood, nothing has come
 * into it, and what it goes round is there: on a large chart it takes a second to find all of them anew, and no line should
 * run elsewhere because of a change far from it, nor round what is gone.
 */
export class KnownWays {
  #known: ReadonlyMap<string, Known> = new Map();
  #lines: ReadonlySet<string> = new Set();

  /** The ways, by line, of all that do not run as they stand in the chart. */
  on(levels: readonly Level[]): Array<readonly [line: string, points: readonly Point[]]> {
    const there = new Set(levels.flatMap(({ lines }) => lines.map(({ id }) => id)));
    const isOneGone = [...this.#lines].some((id) => !there.has(id));
    const ways = levels.flatMap(({ lines, boxes }) => {
      const running = lines.map((line) => this.#withKnown(line, boxes, isOneGone));
      const found = routeLines(running, boxes);
      return running.flatMap((now, index) => {
        const [line, points] = [lines[index], found.get(now.id) ?? now.points];
        return line === undefined || points === line.points
          ? []
          : [{ line, points, isRoundBox: crosses(line.points, boxes) }];
      });
    });
    this.#known = new Map(ways.map((way) => [way.line.id, way]));
    this.#lines = there;
    return ways.map(({ line, points }) => [line.id, points]);
  }

  /** A line that runs through no box was led away from other lines: it keeps its way until one of those is gone. */
  #withKnown(line: RunningLine, boxes: readonly Box[], isOneGone: boolean): RunningLine {
    const known = this.#known.get(line.id);
    if (known === undefined || !wantSame(known.line, line)) return line;
    return crosses(line.points, boxes) || (!isOneGone && !known.isRoundBox) ? { ...line, points: known.points } : line;
  }
}

const wantSame = (one: RunningLine, other: RunningLine): boolean =>
  one.isRouted === other.isRouted &&
  sameHeights(one.exit, other.exit) &&
  sameHeights(one.arrival, other.arrival) &&
  sameBox(one.from, other.from) &&
  sameBox(one.to, other.to);

const sameHeights = (one: Heights, other: Heights): boolean => one.left === other.left && one.right === other.right;

const sameBox = (one: Box, other: Box): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
