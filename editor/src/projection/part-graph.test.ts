import ELK from "elkjs/lib/elk.bundled.js";
import { describe, expect, it } from "vitest";
import { nestedLayout } from "../kernels/nested-layout.ts";
import { estimateText } from "../kernels/text-size.ts";
import { CHART } from "../model/airline.fixture.ts";
import { chartGraph } from "./chart-graph.ts";
import { designChart } from "./design-chart.ts";
import { partFound, partGraph } from "./part-graph.ts";

const graph = chartGraph(CHART, estimateText);
const design = designChart(CHART, graph, {}, { boxes: new Map(), ways: new Map() }, estimateText);
const phase = CHART.states.find(({ children }) => children.length > 2);
const siblings = CHART.states.filter(({ parent, children }) => parent === phase?.path && children.length === 0);
const chosen = siblings.slice(0, 2).map(({ path }) => path);

describe("some boxes of a chart", () => {
  it("are laid out with the cards of the chosen states and the lines between them, and nothing else", () => {
    const part = partGraph(graph, design, chosen);
    expect(part?.around).toBe(phase?.path);
    for (const { id } of part?.graph.nodes ?? []) expect(chosen).toContain(id.split("#", 1)[0]);
    const ids = new Set(part?.graph.nodes.map(({ id }) => id));
    for (const { source, target } of part?.graph.edges ?? []) expect(ids.has(source) && ids.has(target)).toBe(true);
  });

  it("are all that a phase holds when that alone is chosen", () => {
    const part = partGraph(graph, design, [phase?.path ?? ""]);
    expect(part?.graph.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([...(phase?.children ?? [])]));
  });

  it("have to lie side by side, and be more than one", () => {
    const top = CHART.states.find(({ parent, path }) => parent === null && path !== phase?.path);
    expect(partGraph(graph, design, [top?.path ?? "", chosen[0] ?? ""])).toBeNull();
    expect(partGraph(graph, design, [])).toBeNull();
  });

  it("keep their upper left corner, cover each other nowhere, and their ways end at their borders", async () => {
    const part = partGraph(graph, design, [phase?.path ?? ""]);
    if (part === null) throw new Error("nothing to lay out");
    const elk = new ELK();
    const placement = await nestedLayout(part.graph, (level) => elk.layout(level));
    const { boxes, ways } = partFound(part, placement, design);
    const before = part.graph.nodes.flatMap(({ id }) => design.boxes.get(id) ?? []);
    const after = [...boxes.values()];
    for (const side of ["x", "y"] as const)
      expect(Math.min(...after.map((box) => box[side]))).toBeCloseTo(Math.min(...before.map((box) => box[side])), 0);
    for (const one of after)
      for (const other of after)
        expect(
          one === other ||
            one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y,
        ).toBe(true);
    expect(ways.size).toBeGreaterThan(0);
    for (const { points, from } of ways.values()) {
      const [start = { x: Number.NaN, y: Number.NaN }] = points;
      expect(start.x).toBeGreaterThanOrEqual(from.x - 1);
      expect(start.x).toBeLessThanOrEqual(from.x + from.width + 1);
      expect(start.y).toBeGreaterThanOrEqual(from.y - 1);
      expect(start.y).toBeLessThanOrEqual(from.y + from.height + 1);
    }
  }, 60_000);
});
