// node (tsx) dev/try-layout.ts: numbers and an SVG sketch of the airline chart under different options.
import { readFileSync, writeFileSync } from "node:fs";
import ELK from "elkjs/lib/elk.bundled.js";
import { Protocol, Brand } from "./engine-standin.ts";
import { readChart } from "../src/model/chart.ts";
import { chartGraph } from "../src/projection/chart-graph.ts";
import { estimateText } from "../src/kernels/text-size.ts";
import { fromElk, toElk, LAYERED } from "../src/kernels/elk-layout.ts";
import { absoluteBoxes } from "../src/kernels/plain-layout.ts";
import { roundedPath } from "../src/kernels/edge-path.ts";
const dir = new URL("../../examples/airline-care/", import.meta.url);
const protocol = Protocol.parse(JSON.parse(readFileSync(new URL("protocol.json", dir), "utf8")));
const brand = Brand.parse(JSON.parse(readFileSync(new URL("brand.json", dir), "utf8")));
const chart = readChart(protocol, brand);
const graph = chartGraph(chart, estimateText);
const extra = JSON.parse(process.argv[2] ?? "{}");
const t = Date.now();
const placed = fromElk(await new ELK().layout(toElk(graph, { ...LAYERED, ...extra })));
let bends = 0, length = 0;
for (const way of placed.ways.values()) { bends += way.length - 2; way.forEach((p, i) => { const b = way[i-1]; if (b) length += Math.hypot(p.x-b.x,p.y-b.y); }); }
console.log(JSON.stringify(extra), Math.round(placed.width), "x", Math.round(placed.height), "ratio", (placed.width/placed.height).toFixed(2), "bends", bends, "km", Math.round(length/1000), Date.now()-t, "ms", "states", chart.states.length);
const abs = absoluteBoxes(graph.nodes, placed.boxes);
const out = process.argv[3];
if (out) {
  const rects = [...abs].map(([id, b]) => `<rect x="${b.x}" y="${b.y}" width="${b.width}" height="${b.height}" fill="${id.includes("#")?"#ffd":"#fff8"}" stroke="#999"/><text x="${b.x+6}" y="${b.y+16}" font-size="${chart.byPath.get(id)?.children.length?28:18}">${chart.byPath.get(id)?.title ?? id.split(":").at(-1)}</text>`).join("");
  const ways = [...placed.ways.values()].map((w) => `<path d="${roundedPath(w)}" fill="none" stroke="#36c" stroke-width="2"/>`).join("");
  writeFileSync(out, `<svg xmlns="http://www.w3.org/2000/svg" width="${placed.width}" height="${placed.height}" style="background:#f6f5f2;font-family:sans-serif">${rects}${ways}</svg>`);
}
