import ELK from "elkjs/lib/elk.bundled.js";
import { beforeAll, describe, expect, it } from "vitest";
import type { Box, Point } from "../kernels/layout-graph.ts";
import { nestedLayout } from "../kernels/nested-layout.ts";
import { estimateText } from "../kernels/text-size.ts";
import { CHART } from "../model/airline.fixture.ts";
import { canvasChart, type CanvasChart } from "./canvas-chart.ts";
import { chartGraph } from "./chart-graph.ts";
import { settledChart } from "./settled-chart.ts";

const graph = chartGraph(CHART, estimateText);
let canvas: CanvasChart;

beforeAll(async () => {
  const elk = new ELK();
  canvas = canvasChart(CHART, graph, await nestedLayout(graph, (level) => elk.layout(level)), estimateText);
}, 60_000);

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const within = (point: Point, box: Box): boolean =>
  point.x >= box.x - 1 && point.x <= box.x + box.width + 1 && point.y >= box.y - 1 && point.y <= box.y + box.height + 1;

describe("the airline chart laid out", () => {
  it("every state has a box, and parents come first", () => {
    const ids = canvas.nodes.map(({ id }) => id);
    expect(CHART.states.every(({ path }) => ids.includes(path))).toBe(true);
    canvas.nodes.forEach(({ parent }, index) => expect(parent === null || ids.indexOf(parent) < index).toBe(true));
  });

  it("every box lies inside its parent", () => {
    const byId = new Map(canvas.nodes.map((node) => [node.id, node]));
    for (const { parent, x, y, width, height } of canvas.nodes) {
      const around = parent === null ? undefined : byId.get(parent);
      if (around === undefined) continue;
      expect(x >= 0 && y >= 0 && x + width <= around.width && y + height <= around.height).toBe(true);
    }
  });

  it("no box overlaps a neighbour", () => {
    const pairs = canvas.nodes.flatMap((a, index) =>
      canvas.nodes.slice(index + 1).flatMap((b) => (a.parent === b.parent && overlap(a, b) ? [[a.id, b.id]] : [])),
    );
    expect(pairs).toEqual([]);
  });

  it("every drawn line begins at its source and ends at its target", () => {
    for (const edge of canvas.edges) {
      const [first, last] = [edge.points[0], edge.points.at(-1)];
      const [source, target] = [canvas.absolute.get(edge.source), canvas.absolute.get(edge.target)];
      if (first === undefined || last === undefined || source === undefined || target === undefined)
        throw new Error(`${edge.id} has no way.`);
      expect(within(first, source)).toBe(true);
      expect(within(last, target)).toBe(true);
    }
  });

  it("no drawn line crosses a state's card", () => {
    const cards = canvas.nodes.filter(({ content }) => content.kind !== "container" && content.kind !== "dot");
    for (const edge of canvas.edges.filter(({ far }) => !far)) {
      for (const card of cards) {
        const box = canvas.absolute.get(card.id);
        if (box === undefined || card.id === edge.source || card.id === edge.target) continue;
        const inner = { x: box.x + 2, y: box.y + 2, width: box.width - 4, height: box.height - 4 };
        const crosses = edge.points.some(
          (point, index) => index > 0 && overlap(segment(edge.points[index - 1] ?? point, point), inner),
        );
        expect([edge.id, card.id, crosses]).toEqual([edge.id, card.id, false]);
      }
    }
  });

  it("every transition that leads somewhere has a line, drawn or waiting for light", () => {
    const rows = CHART.states
      .flatMap(({ groups }) => groups.flatMap((group) => group.rows))
      .filter((row) => row.targets.length > 0);
    const lit = new Set(canvas.edges.flatMap((edge) => edge.rows));
    expect(rows.filter((row) => !lit.has(row.id))).toEqual([]);
  });

  it("a chosen position wins, and the lines follow; all that nobody moved runs as it was found", () => {
    const placement = {
      boxes: new Map(canvas.nodes.map(({ id, x, y, width, height }) => [id, { x, y, width, height }])),
      ways: new Map(canvas.edges.map(({ id, points }) => [id, points])),
      width: 0,
      height: 0,
    };
    const boxes = Object.fromEntries(placement.boxes);
    const positions = { ...boxes, shouldWeAnswer: { x: -900, y: 10 } };
    const moved = settledChart({ chart: CHART, graph, positions, placement }, estimateText);
    expect(moved.absolute.get("shouldWeAnswer")).toMatchObject({ x: -900, y: 10 });
    const wayOf = ({ edges }: typeof canvas, line: string) => edges.find(({ id }) => id === line)?.points;
    expect(wayOf(moved, "shouldWeAnswer#always:always@in")?.[0]?.x).toBeLessThan(0);
    const inner = canvas.edges.filter(({ source, far }) => !far && source.startsWith("handling.conversation.working."));
    expect(inner.length).toBeGreaterThan(20);
    for (const { id, points } of inner) expect(wayOf(moved, id)).toEqual(points);
  });
});

function segment(a: Point, b: Point): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.max(0.1, Math.abs(a.x - b.x)),
    height: Math.max(0.1, Math.abs(a.y - b.y)),
  };
}
