import { describe, expect, it } from "vitest";
import type { LayoutGraph, LayoutNode } from "./layout-graph.ts";
import { freeWay } from "./free-way.ts";
import { placeBoxes } from "./place-boxes.ts";

const leaf = (id: string, width = 200, height = 80): LayoutNode => ({
  id,
  width,
  height,
  header: 0,
  children: [],
  exits: {},
  arrival: null,
});
const line = (source: string, target: string) => ({ id: `${target}@in`, source, exit: null, target, weight: 1 });

describe("boxes that somebody placed", () => {
  const graph: LayoutGraph = {
    nodes: [leaf("a"), leaf("b"), leaf("a#one", 100, 30), leaf("a#two", 100, 30)],
    edges: [line("a", "a#one"), line("a", "a#two")],
  };

  it("stand where they were put", () => {
    const boxes = placeBoxes(graph, { a: { x: 10, y: 20 }, b: { x: 500, y: 300 } });
    expect(boxes.get("a")).toEqual({ x: 10, y: 20, width: 200, height: 80 });
    expect(boxes.get("b")).toMatchObject({ x: 500, y: 300 });
  });

  it("have their cards beside them, the first at the end of a straight line, the next below, until those are placed too", () => {
    const boxes = placeBoxes(graph, { a: { x: 10, y: 20 }, b: { x: 500, y: 300 }, "a#two": { x: 1, y: 200 } });
    expect(boxes.get("a#one")).toMatchObject({ x: 266, y: 35 });
    expect(boxes.get("a#two")).toMatchObject({ x: 1, y: 200 });
    const both = placeBoxes(graph, { a: { x: 10, y: 20 }, b: { x: 500, y: 300 } });
    expect(both.get("a#two")).toMatchObject({ x: 266, y: 79 });
  });

  it("never cover each other where they find their own places", () => {
    const boxes = [...placeBoxes(graph, { a: { x: 10, y: 20 }, b: { x: 270, y: 10 } }).values()];
    for (const [index, a] of boxes.entries())
      for (const b of boxes.slice(index + 1))
        expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(false);
  });

  it("have cards that step aside when others have grown over them, and only then", () => {
    const at = { a: { x: 10, y: 20 }, b: { x: 500, y: 300 }, "a#one": { x: 300, y: 20 }, "a#two": { x: 300, y: 60 } };
    expect(placeBoxes(graph, at).get("a#two")).toMatchObject({ x: 300, y: 60 });
    const [a, b] = graph.nodes;
    if (a === undefined || b === undefined) throw new Error("there are two states");
    const grown = { ...graph, nodes: [a, b, leaf("a#one", 100, 90), leaf("a#two", 100, 30)] };
    expect(placeBoxes(grown, at).get("a#one")).toMatchObject({ x: 300, y: 20 });
    expect(placeBoxes(grown, at).get("a#two")).toMatchObject({ x: 300, y: 124 });
  });

  it("grow around what stands in them, and keep the size that somebody gave them", () => {
    const inside = { ...leaf("phase", 120, 0), header: 40, children: [leaf("phase.x")] };
    const at = { phase: { x: 0, y: 0 }, "phase.x": { x: 30, y: 60 } };
    expect(placeBoxes({ nodes: [inside], edges: [] }, at).get("phase")).toMatchObject({ width: 254, height: 164 });
    const wide = { ...at, phase: { x: 0, y: 0, width: 600, height: 400 } };
    expect(placeBoxes({ nodes: [inside], edges: [] }, wide).get("phase")).toMatchObject({ width: 600, height: 400 });
  });
});

describe("a line between boxes placed by hand", () => {
  const box = (x: number, y: number) => ({ x, y, width: 100, height: 50 });
  const MIDDLE = { left: 25, right: 25 };

  it("leaves and arrives at the sides that face each other", () => {
    expect(freeWay(box(0, 0), MIDDLE, box(300, 0), MIDDLE)).toEqual([
      { x: 100, y: 25 },
      { x: 300, y: 25 },
    ]);
    expect(freeWay(box(300, 0), { left: 10, right: 10 }, box(0, 200), MIDDLE).map(({ x }) => x)).toEqual([
      300, 200, 200, 100,
    ]);
  });

  it("goes round the right of boxes that stand one above the other", () => {
    expect(freeWay(box(0, 0), MIDDLE, box(20, 200), MIDDLE)).toEqual([
      { x: 100, y: 25 },
      { x: 146, y: 25 },
      { x: 146, y: 225 },
      { x: 120, y: 225 },
    ]);
  });

  it("drops from one box to another below it where it may, straight if both are under the same point", () => {
    expect(freeWay(box(0, 0), MIDDLE, box(20, 200), MIDDLE, true)).toEqual([
      { x: 60, y: 50 },
      { x: 60, y: 200 },
    ]);
    expect(freeWay(box(0, 0), MIDDLE, box(90, 200), MIDDLE, true).map(({ x }) => x)).toEqual([50, 50, 140, 140]);
    expect(freeWay(box(0, 200), MIDDLE, box(20, 0), MIDDLE, true)).toHaveLength(4);
  });
});
