import { describe, expect, it } from "vitest";
import { reasonWithoutValues } from "./erased-state.ts";

describe("a reason without what anybody wrote", () => {
  it.each([
    ['condition "Angry?" failed: no such key: Ann', 'condition "Angry?" failed'],
    ["handed over: Ann asked for her old adviser", "handed over"],
    ["handed over", "handed over"],
    ["it is about a bag: straight to the desk", "it is about a bag: straight to the desk"],
  ])("%s", (reason, without) => {
    expect(reasonWithoutValues(reason)).toBe(without);
  });
});
