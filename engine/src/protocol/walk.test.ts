import { describe, expect, it } from "vitest";
import { placedStates, stateOfTransition, stateTitle, stateType, titlesOf, transitionGroups } from "./walk.ts";

const chart = {
  initial: "takeOffline",
  states: {
    takeOffline: { initial: "ask", states: { ask: { on: { mention: ["a", { target: "b" }] }, after: { PT1H: "c" } } } },
    done: { type: "final" as const, meta: { title: "Solved" } },
  },
};

describe("walking a chart", () => {
  it("visits parents before their children and gives each its path", () => {
    expect(placedStates(chart).map((state) => state.path)).toEqual(["", "takeOffline", "takeOffline.ask", "done"]);
  });

  it("gives every transition an id that says where it stands", () => {
    const { ask } = chart.states.takeOffline.states;
    expect(
      transitionGroups("takeOffline.ask", ask).flatMap((group) => group.transitions.map((each) => each.id)),
    ).toEqual(["takeOffline.ask#mention[0]", "takeOffline.ask#mention[1]", "takeOffline.ask#after:PT1H[0]"]);
  });

  it("calls a state by its title, else by its name in words", () => {
    expect(placedStates(chart).slice(1).map(stateTitle)).toEqual(["Take offline", "Ask", "Solved"]);
    expect(titlesOf(chart, ["done", "gone"])).toEqual(["Solved", "gone"]);
  });
});

describe("paths and ids", () => {
  it("keep what is in a key apart from what is between keys", () => {
    const odd = { initial: "a.b", states: { "a.b": { initial: "c#", states: { "c#": { on: { go: "x" } } } } } };
    expect(placedStates(odd).map((state) => state.path)).toEqual(["", "a\\.b", "a\\.b.c\\#"]);
    const [group] = transitionGroups("a\\.b.c\\#", odd.states["a.b"].states["c#"]);
    expect(group?.transitions.map(({ id }) => [id, stateOfTransition(id)])).toEqual([
      ["a\\.b.c\\##go[0]", "a\\.b.c\\#"],
    ]);
    expect(["a\\\\#go[0]", "#go[0]", "a.b#always[0]"].map(stateOfTransition)).toEqual(["a\\\\", "", "a.b"]);
  });

  it("tell an event that is called like another trigger from it", () => {
    const ids = transitionGroups("a", { on: { done: "x", "after:1": "x" }, after: { 1: "x" }, onDone: "x" }).flatMap(
      (group) => group.transitions.map(({ id }) => id),
    );
    expect(ids).toEqual(["a#on:done[0]", "a#on:after:1[0]", "a#after:1[0]", "a#done[0]"]);
  });

  it("see what a state is without being told", () => {
    const types = [
      {},
      { states: { a: {} } },
      { history: true },
      { history: false as const },
      { type: "final" as const },
    ];
    expect(types.map(stateType)).toEqual(["atomic", "compound", "history", "atomic", "final"]);
  });
});
