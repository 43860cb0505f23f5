import { describe, expect, it } from "vitest";
import { toy } from "./examples.fixture.ts";
import { nodeAt } from "./paths.ts";
import { firstGoalOf, memoryOf, setFirstGoal, setMemory } from "./way-back.ts";

const DOCUMENT = toy({
  id: "toy",
  initial: "open",
  states: {
    open: { on: { go: "care.back" } },
    care: {
      initial: "look",
      states: {
        look: { initial: "near", states: { near: {}, far: {} } },
        wait: {},
        back: { type: "history" },
        brief: { history: "deep" },
      },
    },
  },
});

const back = (protocol = DOCUMENT, key = "back") => nodeAt(protocol.machine, `care.${key}`) ?? {};

describe("a way back", () => {
  it("remembers the state of its phase, or all inside, and stays a way back", () => {
    const deep = setMemory(DOCUMENT, "care.back", "deep");
    expect(back(deep?.after)).toEqual({ type: "history", history: "deep" });
    expect(back(setMemory(deep?.after ?? DOCUMENT, "care.back", "shallow")?.after)).toEqual({ type: "history" });
    expect(back(setMemory(DOCUMENT, "care.brief", "shallow")?.after, "brief")).toEqual({ history: "shallow" });
    expect(memoryOf(back(deep?.after))).toBe("deep");
    expect(setMemory(DOCUMENT, "care.back", "shallow")).toBeNull();
    expect(setMemory(DOCUMENT, "open", "deep")).toBeNull();
  });

  it("leads a case that was never there to a state of its phase, also a deep one, or where the phase begins", () => {
    const near = setFirstGoal(DOCUMENT, "care.back", "care.wait");
    expect(back(near?.after).target).toBe("wait");
    const far = setFirstGoal(near?.after ?? DOCUMENT, "care.back", "care.look.far")?.after ?? DOCUMENT;
    expect(firstGoalOf(far, "care.back")).toBe("care.look.far");
    expect(back(setFirstGoal(far, "care.back", null)?.after)).toEqual({ type: "history" });
    expect(setFirstGoal(far, "care.back", "care.look.far")).toBeNull();
    for (const none of ["nowhere", "open", "care.brief"]) expect(setFirstGoal(far, "care.back", none)).toBeNull();
  });
});
