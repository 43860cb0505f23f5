import type { Box, Point } from "./layout-graph.ts";
import { routeLines, type RunningLine } from "./route-lines.ts";

/** The lines and the boxes of one container. */
interface Level {
  readonly lines: readonly RunningLine[];
  readonly boxes: readonly Box[];
}

/**
 * The ways that were found on a chart so far. A way stays for as long as its ends stand where they stood and nothing has come
 * into it: on a large chart it takes a second to find all of them anew, and no line should run elsewhere because of a change
 * far from it.
 */
export class KnownWays {
  #known: ReadonlyMap<string, { readonly line: RunningLine; readonly points: readonly Point[] }> = new Map();

  /** The ways, by line, of all that do not run as they stand in the chart. */
  on(levels: readonly Level[]): Array<readonly [line: string, points: readonly Point[]]> {
    const ways = levels.flatMap(({ lines, boxes }) => {
      const running = lines.map((line) => this.#withKnown(line));
      const found = routeLines(running, boxes);
      return running.flatMap((now, index) => {
        const [line, points] = [lines[index], found.get(now.id) ?? now.points];
        return line === undefined || points === line.points ? [] : [{ line, points }];
      });
    });
    this.#known = new Map(ways.map((way) => [way.line.id, way]));
    return ways.map(({ line, points }) => [line.id, points]);
  }

  #withKnown(line: RunningLine): RunningLine {
    const known = this.#known.get(line.id);
    return known !== undefined && wantSame(known.line, line) ? { ...line, points: known.points } : line;
  }
}

const wantSame = (one: RunningLine, other: RunningLine): boolean =>
  one.exit === other.exit &&
  one.isRouted === other.isRouted &&
  one.arrival.left === other.arrival.left &&
  one.arrival.right === other.arrival.right &&
  sameBox(one.from, other.from) &&
  sameBox(one.to, other.to);

const sameBox = (one: Box, other: Box): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
