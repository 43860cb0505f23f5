import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box, Point } from "./layout-graph.ts";
import { stretchWay, type Routed } from "./stretch-way.ts";

const box = (x: number, y: number): Box => ({ x, y, width: 200, height: 80 });
const [ABOVE, BELOW] = [box(0, 0), box(120, 200)];

/** Out at the bottom, across, and in at the top. */
const way: Routed = {
  from: ABOVE,
  to: BELOW,
  points: [
    { x: 100, y: 80 },
    { x: 100, y: 140 },
    { x: 220, y: 140 },
    { x: 220, y: 200 },
  ],
};

const by = (points: readonly Point[] | null, x: number, y: number) =>
  points?.map((at) => ({ x: at.x + x, y: at.y + y }));

describe("a way between boxes that have moved since", () => {
  it("goes with both of them", () => {
    expect(stretchWay(way, box(30, 40), box(150, 240))).toEqual(by(way.points, 30, 40));
  });

  it("follows one of them with its end, and stays where it was between them", () => {
    expect(stretchWay(way, box(10, -20), BELOW)).toEqual([
      { x: 110, y: 60 },
      { x: 110, y: 140 },
      { x: 220, y: 140 },
      { x: 220, y: 200 },
    ]);
  });

  it("is given up where its end would run the other way", () => {
    expect(stretchWay(way, box(0, 100), BELOW)).toBeNull();
    expect(stretchWay({ ...way, points: way.points.slice(0, 2) }, box(10, 0), BELOW)).toBeNull();
  });

  it("runs across and down, and begins and ends where the boxes have taken it, however they moved", () => {
    const far = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(far, far, far, far, (fromX, fromY, toX, toY) => {
        const points = stretchWay(way, box(fromX, fromY), box(120 + toX, 200 + toY));
        if (points === null) return;
        expect(points.at(0)).toEqual({ x: 100 + fromX, y: 80 + fromY });
        expect(points.at(-1)).toEqual({ x: 220 + toX, y: 200 + toY });
        points.slice(1).forEach(({ x, y }, index) => {
          const before = points[index] ?? { x, y };
          expect(x === before.x || y === before.y).toBe(true);
        });
      }),
    );
  });
});
