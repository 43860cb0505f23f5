import ELK from "elkjs/lib/elk.bundled.js";
import { beforeAll, describe, expect, it } from "vitest";
import { nestedLayout } from "../kernels/nested-layout.ts";
import { estimateText } from "../kernels/text-size.ts";
import { CHART } from "../model/airline.fixture.ts";
import { chartGraph } from "./chart-graph.ts";
import { chartPicture, type ChartPicture } from "./chart-picture.ts";
import { designChart, foundBy, type DesignChart } from "./design-chart.ts";
import { escaped } from "./picture-parts.ts";

let design: DesignChart;
let picture: ChartPicture;

beforeAll(async () => {
  const elk = new ELK();
  const graph = chartGraph(CHART, estimateText);
  const found = await nestedLayout(graph, (level) => elk.layout(level));
  design = designChart(CHART, graph, {}, foundBy(graph, found), estimateText);
  picture = chartPicture("Care & more", design, CHART, estimateText);
}, 60_000);

const numbers = (pattern: RegExp): number[][] =>
  [...picture.svg.matchAll(pattern)].map((found) => found.slice(1).map(Number));

describe("the picture of a chart", () => {
  it("names every state", () => {
    const words = picture.svg.replaceAll(/<\/text>\s*<text[^>]*>/g, " ");
    const missing = CHART.states.filter(({ title }) => !words.includes(escaped(title)));
    expect(missing.map(({ title }) => title)).toEqual([]);
  });

  it("holds every box and every line that the canvas always shows", () => {
    const boxes = design.nodes.filter(({ content }) => content.kind !== "dot").length;
    expect(numbers(/<rect (x)=/g)).toHaveLength(boxes + 1);
    expect(numbers(/(marker-end)=/g)).toHaveLength(design.lines.filter(({ far }) => !far).length);
  });

  it("is as large as what it shows", () => {
    const [view] = numbers(/viewBox="(\S+) (\S+) (\S+) (\S+)"/g);
    const [left = 0, top = 0, width = 0, height = 0] = view ?? [];
    expect([width, height]).toEqual([picture.width, picture.height]);
    for (const [x = 0, y = 0, wide = 0, high = 0] of numbers(
      /<rect x="(\S+)" y="(\S+)" width="(\S+)" height="(\S+)"/g,
    )) {
      expect(x >= left && y >= top).toBe(true);
      expect(x + wide <= left + width + 0.2 && y + high <= top + height + 0.2).toBe(true);
    }
  });

  it("lets no text be read as markup", () => {
    expect(picture.svg).toContain("<title>Care &amp; more</title>");
    expect(escaped('<script x="1">\u0000&')).toBe("&lt;script x=&quot;1&quot;&gt;&amp;");
  });
});
