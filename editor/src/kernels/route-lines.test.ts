import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeWay } from "./free-way.ts";
import type { Box } from "./layout-graph.ts";
import { crosses, routeLines, type RunningLine } from "./route-lines.ts";
import { pieces, TakenLanes } from "./taken-lanes.ts";

const box = (x: number, y: number, width = 200, height = 80): Box => ({ x, y, width, height });
const EXIT = { left: 56, right: 30 };
const ARRIVAL = { left: 30, right: 56 };

function line(id: string, from: Box, to: Box, source = "a", target = "b"): RunningLine {
  const points = freeWay(from, EXIT, to, ARRIVAL);
  return { id, from, exit: EXIT, to, arrival: ARRIVAL, source, target, points, isRouted: false };
}

const wayOf = (running: RunningLine, boxes: readonly Box[]) =>
  routeLines([running], boxes).get(running.id) ?? running.points;

describe("lines that were drawn by hand", () => {
  it("keep a way that is free", () => {
    const [one, other] = [box(0, 0), box(400, 0)];
    expect(routeLines([line("l", one, other)], [one, other]).size).toBe(0);
  });

  it("go round a box that stands between their ends", () => {
    const [one, wall, other] = [box(0, 0), box(300, -100, 200, 300), box(600, 0)];
    const way = wayOf(line("l", one, other), [one, wall, other]);
    expect(crosses(line("l", one, other).points, [wall])).toBe(true);
    expect(crosses(way, [one, wall, other])).toBe(false);
  });

  it("that go forth and back between two boxes do not lie on one another", () => {
    const [one, other] = [box(0, 0), box(400, 0)];
    const forth = line("forth", one, other, "a", "b");
    const back = { ...forth, id: "back", from: other, to: one, source: "b", target: "a" };
    const both = [forth, { ...back, points: forth.points.toReversed() }];
    const found = routeLines(both, [one, other]);
    const taken = new TakenLanes();
    taken.add(forth.points, forth);
    expect(taken.hides(both[1]?.points ?? [], back)).toBe(true);
    expect(taken.hides(found.get("back") ?? both[1]?.points ?? [], back)).toBe(false);
  });

  it("never run through a box, from side to side and in right angles, wherever boxes stand with room between them", () => {
    const spots = fc.uniqueArray(fc.tuple(fc.nat(4), fc.nat(5)), {
      minLength: 3,
      maxLength: 14,
      selector: ([x, y]) => `${x} ${y}`,
    });
    fc.assert(
      fc.property(spots, fc.nat(30), (cells, shift) => {
        const boxes = cells.map(([x, y]) => box(x * 290 + ((x * 7 + y * shift) % 30), y * 140 + ((y * 5 + x) % 20)));
        const [from = box(0, 0), to = box(0, 0)] = boxes;
        const way = wayOf(line("l", from, to), boxes);
        expect(crosses(way, boxes)).toBe(false);
        for (const [a, b] of pieces(way)) expect(a.x === b.x || a.y === b.y).toBe(true);
        const [start, end] = [way[0] ?? { x: 0, y: 0 }, way.at(-1) ?? { x: 0, y: 0 }];
        expect([
          [from.x, from.y + EXIT.left],
          [from.x + from.width, from.y + EXIT.right],
        ]).toContainEqual([start.x, start.y]);
        expect([
          [to.x, to.y + ARRIVAL.left],
          [to.x + to.width, to.y + ARRIVAL.right],
        ]).toContainEqual([end.x, end.y]);
      }),
      { numRuns: 60 },
    );
  });

  it("keep their first way where all are barred", () => {
    const [one, other] = [box(0, 0), box(300, 200)];
    const cage = [box(-40, -40, 280, 38), box(-40, 82, 280, 38), box(-40, -40, 36, 160), box(204, -40, 36, 160)];
    expect(routeLines([line("l", one, other)], [one, other, ...cage]).size).toBe(0);
  });
});
