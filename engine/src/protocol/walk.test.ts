import { describe, expect, it } from "vitest";
import { placedStates, stateTitle, titlesOf, transitionGroups } from "./walk.ts";

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
