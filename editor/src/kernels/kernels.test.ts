import { describe, expect, it } from "vitest";
import { roundedPath } from "./edge-path.ts";
import { pack } from "./pack.ts";
import { plainLayout } from "./plain-layout.ts";
import { countLines, estimateText, fittingPx } from "./text-size.ts";
import type { LayoutNode } from "./layout-graph.ts";

const overlap = (a: { x: number; y: number; width: number; height: number }, b: typeof a): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe("kernels", () => {
  it("a text breaks between words, and a long word takes the lines that it needs", () => {
    const ten = (text: string): number => text.length * 10;
    expect(countLines("one two three", 70, { px: 10, weight: 400 }, ten)).toBe(3);
    expect(countLines("one two", 100, { px: 10, weight: 400 }, ten)).toBe(1);
    expect(countLines("abcdefghijklmnop", 100, { px: 10, weight: 400 }, ten)).toBe(2);
  });

  it("letters shrink until their words fit", () => {
    expect(fittingPx("Somebody has a look", 218, 300, { least: 16, most: 46 }, estimateText)).toBeLessThan(46);
    expect(fittingPx("Calm", 218, 80, { least: 16, most: 46 }, estimateText)).toBe(46);
  });

  it("packed rectangles never overlap and keep their order", () => {
    const sizes = [
      { width: 30, height: 40 },
      { width: 300, height: 200 },
      { width: 90, height: 10 },
      { width: 50, height: 150 },
    ];
    const { places, width, height } = pack(sizes, 420, 10);
    expect(places.map((place) => place.width)).toEqual([30, 300, 90, 50]);
    for (const [index, a] of places.entries())
      for (const b of places.slice(index + 1)) expect(overlap(a, b)).toBe(false);
    expect(Math.max(...places.map((place) => place.x + place.width))).toBe(width);
    expect(Math.max(...places.map((place) => place.y + place.height))).toBe(height);
  });

  it("a path rounds its corners and skips points that repeat", () => {
    expect(
      roundedPath(
        [
          { x: 0, y: 0 },
          { x: 0, y: 0 },
          { x: 40, y: 0 },
          { x: 40, y: 40 },
        ],
        10,
      ),
    ).toBe("M0 0L30 0Q40 0 40 10L40 40");
    expect(roundedPath([])).toBe("");
  });

  it("the plain layout places everything without overlap", () => {
    const leaf = (id: string): LayoutNode => ({
      id,
      width: 100,
      height: 50,
      header: 0,
      children: [],
      exits: {},
      arrival: null,
    });
    const { boxes } = plainLayout({
      nodes: [leaf("a"), leaf("b"), { ...leaf("c"), header: 40, children: [leaf("d"), leaf("e")] }],
      edges: [],
    });
    expect(boxes.size).toBe(5);
    const top = ["a", "b", "c"].flatMap((id) => boxes.get(id) ?? []);
    for (const [index, a] of top.entries()) for (const b of top.slice(index + 1)) expect(overlap(a, b)).toBe(false);
  });
});
