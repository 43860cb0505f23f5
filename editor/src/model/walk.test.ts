import { describe, expect, it } from "vitest";
import { CHART } from "./airline.fixture.ts";
import { trailOf, trailOfMany } from "./trail.ts";
import { walk, type Walk } from "./walk.ts";

const LEADING = CHART.states.find(({ groups }) => groups.some(({ leaves }) => leaves));

describe("a walk along the lines", () => {
  it("begins where the protocol begins", () => {
    expect(walk(CHART, null, "on", null)?.id).toBe(CHART.initial);
  });

  it("goes from a state to a transition, on to where that leads, and back again", () => {
    const state = LEADING?.path ?? "";
    const rows = LEADING?.groups.flatMap((group) => group.rows) ?? [];
    const line = walk(CHART, state, "on", null);
    expect(line?.id).toBe(rows[0]?.id);
    expect(walk(CHART, line?.id ?? "", "back", null)?.id).toBe(state);
    const leading = rows.find(({ targets }) => targets.length > 0);
    const there = walk(CHART, leading?.id ?? "", "on", null);
    expect(there?.id).toBe(leading?.targets[0]);
    const arrived = walk(CHART, there?.id ?? "", "back", null);
    expect(arrived?.goal).toBe(there?.id);
  });

  it("goes sideways through all lines of a state, and through all that arrive at one, and comes round", () => {
    const state = LEADING?.path ?? "";
    const rows = LEADING?.groups.flatMap((group) => group.rows.map(({ id }) => id)) ?? [];
    expect(round(walk(CHART, state, "on", null), rows.length)).toEqual(rows);
    const goal = CHART.states
      .map(({ path }) => path)
      .find((path) => arrivals(path).length > 2 && walk(CHART, path, "back", null) !== null);
    const arriving = arrivals(goal ?? "");
    expect(round(walk(CHART, goal ?? "", "back", null), arriving.length).toSorted()).toEqual(arriving.toSorted());
  });

  it("goes from state to state beside it, forth and back", () => {
    const [first, second] = CHART.states.filter(({ parent }) => parent === null);
    expect(walk(CHART, first?.path ?? "", "next", null)?.id).toBe(second?.path);
    expect(walk(CHART, second?.path ?? "", "before", null)?.id).toBe(first?.path);
  });

  it("says where it is, and ends where nothing follows", () => {
    expect(walk(CHART, LEADING?.path ?? "", "on", null)?.words).toMatch(/: (leads to “|stays where it is)/);
    const end = CHART.states.find(({ kind }) => kind === "final");
    expect(walk(CHART, end?.path ?? "", "on", null)).toBeNull();
    expect(walk(CHART, "part:clocks:none", "on", null)).toBeNull();
  });
});

function arrivals(path: string): string[] {
  return [...CHART.rootGroups, ...CHART.states.flatMap(({ groups }) => groups)].flatMap(({ rows }) =>
    rows.filter(({ targets }) => targets.includes(path)).map(({ id }) => id),
  );
}

function round(from: Walk | null, count: number): string[] {
  const seen: string[] = [];
  let at = from;
  for (let step = 0; step < count && at !== null; step += 1) {
    seen.push(at.id);
    at = walk(CHART, at.id, "next", at.goal);
  }
  expect(at?.id).toBe(from?.id);
  return seen;
}

describe("the way to an element", () => {
  const inner = CHART.states.find(
    ({ parent, groups }) => parent !== null && groups.some(({ rows }) => rows.length > 1),
  );
  const group = inner?.groups.find(({ rows }) => rows.length > 1);

  it("leads from the outermost phase to the state, its event and its row", () => {
    const trail = trailOf(group?.rows[1]?.id ?? "", CHART).map(({ id }) => id);
    expect(trail.slice(-3)).toEqual([inner?.path, group?.id, group?.rows[1]?.id]);
    expect(trail[0]).not.toContain(".");
  });

  it("of several ends at what holds them all, and of what is no element is none", () => {
    const [one, other] = [group?.rows[0]?.id ?? "", group?.rows[1]?.id ?? ""];
    expect(trailOfMany([one, other], CHART).at(-1)?.id).toBe(group?.id);
    expect(trailOf("part:clocks:first", CHART)).toEqual([]);
    expect(trailOfMany([], CHART)).toEqual([]);
  });
});
