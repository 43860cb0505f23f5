import { describe, expect, it } from "vitest";
import { freeWay } from "./free-way.ts";
import { KnownWays } from "./known-ways.ts";
import type { Box } from "./layout-graph.ts";
import { crosses, type RunningLine } from "./route-lines.ts";

const box = (x: number, y: number, width = 200, height = 80): Box => ({ x, y, width, height });
const EXIT = { left: 56, right: 30 };
const ARRIVAL = { left: 30, right: 56 };

const line = (from: Box, to: Box): RunningLine => ({
  id: "line",
  from,
  exit: EXIT,
  to,
  arrival: ARRIVAL,
  source: "a",
  target: "b",
  points: freeWay(from, EXIT, to, ARRIVAL),
  isRouted: false,
});

const [ONE, WALL, OTHER] = [box(0, 0), box(300, -100, 200, 300), box(600, 0)];
const level = (boxes: readonly Box[], running: RunningLine = line(ONE, OTHER)) => [{ lines: [running], boxes }];

describe("a way that was found", () => {
  it("stays when something changes that is not in it", () => {
    const ways = new KnownWays();
    const first = ways.on(level([ONE, WALL, OTHER]));
    const lower = level([ONE, box(300, -100, 200, 140), OTHER]);
    expect(ways.on(lower)).toEqual(first);
    expect(new KnownWays().on(lower)).not.toEqual(first);
  });

  it("gives way to a box that comes into it", () => {
    const ways = new KnownWays();
    const [[, before] = ["", []]] = ways.on(level([ONE, WALL, OTHER]));
    const [low, high] = [Math.min(...before.map(({ y }) => y)), Math.max(...before.map(({ y }) => y))];
    const boxes = [ONE, WALL, OTHER, box(350, low === 30 ? high - 10 : low - 10, 100, 20)];
    const [[, now] = ["", []]] = ways.on(level(boxes));
    expect(crosses(before, boxes)).toBe(true);
    expect(crosses(now, boxes)).toBe(false);
  });

  it("is let go of when what it goes round is gone", () => {
    const ways = new KnownWays();
    expect(ways.on(level([ONE, WALL, OTHER]))).toHaveLength(1);
    expect(ways.on(level([ONE, OTHER]))).toEqual([]);
  });

  it("round another line is let go of when a line is gone, and not before", () => {
    const ways = new KnownWays();
    const [first, second] = [line(ONE, OTHER), { ...line(ONE, OTHER), id: "second", source: "c", target: "d" }];
    const both = [{ lines: [first, second], boxes: [ONE, OTHER] }];
    const found = ways.on(both);
    expect(found.map(([id]) => id)).toEqual(["second"]);
    expect(ways.on(both)).toEqual(found);
    expect(ways.on(level([ONE, OTHER], second))).toEqual([]);
  });

  it("is forgotten when an end of it stands elsewhere", () => {
    const ways = new KnownWays();
    ways.on(level([ONE, WALL, OTHER]));
    const away = box(0, 400);
    expect(ways.on(level([ONE, WALL, away], line(ONE, away)))).toEqual(
      new KnownWays().on(level([ONE, WALL, away], line(ONE, away))),
    );
  });

  it("is not told of a line that is free", () => {
    expect(new KnownWays().on(level([ONE, OTHER]))).toEqual([]);
  });
});
