import { describe, expect, it } from "vitest";
import { CHART } from "../model/airline.fixture.ts";
import { estimateText } from "../kernels/text-size.ts";
import { chartGraph } from "./chart-graph.ts";
import { foldable, foldChart, foldsOver, problemsShown } from "./folded-chart.ts";

const PHASES = foldable(CHART);
const isInside = (path: string, phase: string): boolean => path.startsWith(`${phase}.`);

describe("a chart with a phase folded up", () => {
  it("is the same chart when nothing is folded, or what is folded is gone or holds nothing", () => {
    expect(foldChart(CHART, new Set())).toBe(CHART);
    const plain = CHART.states.find(({ children }) => children.length === 0)?.path ?? "";
    expect(foldChart(CHART, new Set(["gone", plain]))).toBe(CHART);
  });

  it.each(PHASES)("shows %s as one card, and nothing that is in it", (phase) => {
    const { states, byPath, rootGroups } = foldChart(CHART, new Set([phase]));
    const hidden = CHART.states.filter(({ path }) => isInside(path, phase));
    expect(states.map(({ path }) => path)).toEqual(
      CHART.states.filter((state) => !hidden.includes(state)).map(({ path }) => path),
    );
    const card = byPath.get(phase);
    expect(card?.children).toEqual([]);
    expect(card?.fold?.words[0]).toMatch(new RegExp(`^${hidden.length} states?, (no|\\d+) ways? out$`));
    const targets = [...rootGroups, ...states.flatMap(({ groups }) => groups)].flatMap(({ rows }) =>
      rows.flatMap((row) => row.targets),
    );
    for (const target of [...targets, ...(card?.fold?.goals ?? [])]) expect(byPath.has(target), target).toBe(true);
    expect(card?.fold?.goals).not.toContain(phase);
  });

  it("settles the questions that are settled inside", () => {
    const phase = PHASES[0] ?? "";
    const inside = CHART.states.filter(({ path }) => path === phase || isInside(path, phase));
    const fields = new Set(
      inside.flatMap(({ answers, groups }) =>
        [...answers, ...groups.flatMap(({ rows }) => rows.flatMap((row) => row.answers))].map(({ field }) => field),
      ),
    );
    const shown = foldChart(CHART, new Set([phase]))
      .byPath.get(phase)
      ?.answers.map(({ field }) => field);
    expect(new Set(shown)).toEqual(fields);
  });

  it("has lines that begin and end at boxes that are there, and no two of the same name", () => {
    const graph = chartGraph(foldChart(CHART, new Set(PHASES)), estimateText);
    const ids = new Set(graph.nodes.map(({ id }) => id));
    for (const { source, target } of graph.edges) expect([ids.has(source), ids.has(target)]).toEqual([true, true]);
    expect(new Set(graph.edges.map(({ id }) => id)).size).toBe(graph.edges.length);
  });

  it("knows what it hides: states, cards, transitions and ways in", () => {
    const [phase = ""] = PHASES;
    const inner = CHART.states.find(({ path, groups }) => isInside(path, phase) && groups.length > 0);
    const card = inner?.groups[0];
    const folded = new Set([phase]);
    for (const id of [inner?.path, card?.id, card?.rows[0]?.id, `${phase}@in`])
      expect(foldsOver(id ?? "", CHART, folded), id).toEqual([phase]);
    expect(foldsOver(phase, CHART, folded)).toEqual([]);
    expect(foldsOver("part:clocks:first", CHART, folded)).toEqual([]);
  });

  it("carries the problems of all that is in it, each counted once", () => {
    const [phase = ""] = PHASES;
    const inner = CHART.states.find(({ path, groups }) => isInside(path, phase) && groups.length > 0);
    const card = inner?.groups[0];
    const one = { errors: 1, warnings: 0 };
    const problems = new Map([
      [inner?.path ?? "", one],
      [card?.id ?? "", { errors: 0, warnings: 2 }],
      [card?.rows[0]?.id ?? "", { errors: 0, warnings: 2 }],
    ]);
    expect(problemsShown(problems, CHART, new Set([phase])).get(phase)).toEqual({ errors: 1, warnings: 2 });
    expect(problemsShown(problems, CHART, new Set())).toBe(problems);
  });
});
