import { readFileSync } from "node:fs";
import { parseBrand, parseProtocol } from "@parley/engine";
import { readChart } from "./chart.ts";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../examples/airline-care/${name}`, import.meta.url), "utf8"));

/** The airline example, as tests read it. */
export const PROTOCOL = parseProtocol(read("protocol.json"));
export const BRAND = parseBrand(read("brand.json"));
export const CHART = readChart(PROTOCOL, BRAND);
