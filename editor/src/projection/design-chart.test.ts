import { describe, expect, it } from "vitest";
import { EXAMPLES } from "../commands/examples.fixture.ts";
import { estimateText } from "../kernels/text-size.ts";
import { chartOf, readParts } from "../model/chart.ts";
import { chartGraph } from "./chart-graph.ts";
import { designChart, NOTHING_FOUND } from "./design-chart.ts";

/** Two lines closer than this are one to the eye, in px. */
const APART = 5;

describe("lines that were drawn by hand", () => {
  it.each(EXAMPLES)("leave no box of $name where others arrive, on neither side", ({ protocol, brand }) => {
    const chart = chartOf(readParts(protocol, brand));
    const { lines } = designChart(chart, chartGraph(chart, estimateText), {}, NOTHING_FOUND, estimateText);
    const near = lines.filter(({ far, source }) => !far && !source.endsWith("@in"));
    const clashes = near.flatMap((leaving) =>
      near
        .filter(({ target }) => target === leaving.source)
        .filter(
          ({ arrival }) =>
            Math.abs(arrival.left - leaving.exit.left) < APART || Math.abs(arrival.right - leaving.exit.right) < APART,
        )
        .map(({ id }) => [leaving.id, id]),
    );
    expect(near.length).toBeGreaterThan(5);
    expect(clashes).toEqual([]);
  });
});
