import { describe, expect, it } from "vitest";
import { isEdit, type Attempt, type Edit } from "./edit.ts";
import { toy } from "./examples.fixture.ts";
import { nodeAt } from "./paths.ts";
import { addRow, connect, moveRow, removeTransition, retarget, setGuard, setTrigger } from "./transitions.ts";

const DOCUMENT = toy(
  {
    initial: "a",
    states: {
      a: {
        on: { one: [{ target: "b", guard: "x" }, { target: "c", guard: "y" }, "d"], two: { target: "b", guard: "x" } },
      },
      b: { initial: "in", states: { in: {} } },
      c: {},
      d: { type: "final" },
    },
  },
  {
    accepted: [{ code: "k", at: "machine.a#one[1]", because: "so" }],
    layout: { "a#on:two": { x: 1, y: 2 } },
    conditions: { x: { title: "X", when: "true" }, y: { title: "Y", when: "true" } },
  },
);

function edit(attempt: Attempt): Edit {
  if (!isEdit(attempt)) throw new Error(`No edit: ${JSON.stringify(attempt)}`);
  return attempt;
}
const rows = (attempt: Attempt, event = "one"): unknown => nodeAt(edit(attempt).after.machine, "a")?.on?.[event];

describe("a new transition", () => {
  it("stands before the otherwise and asks what is not met, so that every other is reached", () => {
    const attempt = connect(DOCUMENT, { source: "a", target: "b.in", trigger: { kind: "on", name: "one" } });
    expect(rows(attempt)).toEqual([
      { target: "b", guard: "x" },
      { target: "c", guard: "y" },
      { target: "b.in", guard: "newCondition" },
      "d",
    ]);
    expect(edit(attempt).after.conditions["newCondition"]).toEqual({ title: "nothing yet", when: "false" });
    expect(edit(attempt).select).toEqual(["a#one[2]"]);
  });

  it("is the otherwise where there is none", () => {
    const attempt = connect(DOCUMENT, { source: "a", target: "c", trigger: { kind: "on", name: "two" } });
    expect(rows(attempt, "two")).toEqual([{ target: "b", guard: "x" }, { target: "c" }]);
  });

  it("does not lead out of an end", () => {
    expect(connect(DOCUMENT, { source: "d", target: "a", trigger: { kind: "on", name: "one" } })).toHaveProperty(
      "refused",
    );
  });
});

describe("rows", () => {
  it("take accepted findings along", () => {
    expect(edit(moveRow(DOCUMENT, "a#one[1]", 0)).after.accepted[0]?.at).toBe("machine.a#one[0]");
    expect(edit(removeTransition(DOCUMENT, "a#one[0]")).after.accepted[0]?.at).toBe("machine.a#one[0]");
    expect(edit(removeTransition(DOCUMENT, "a#one[1]")).after.accepted).toEqual([]);
  });

  it("are not hidden behind the otherwise", () => {
    expect(moveRow(DOCUMENT, "a#one[2]", 0)).toHaveProperty("refused");
    expect(moveRow(DOCUMENT, "a#one[0]", 2)).toHaveProperty("refused");
    expect(setGuard(DOCUMENT, "a#one[0]", null)).toHaveProperty("refused");
  });

  it("ask nothing only as the last one", () => {
    const asked = edit(setGuard(DOCUMENT, "a#one[2]", "x")).after;
    const attempt = setGuard(asked, "a#one[0]", null);
    expect(edit(attempt).select).toEqual(["a#one[2]"]);
    expect(edit(attempt).after.accepted[0]?.at).toBe("machine.a#one[0]");
  });

  it("take the condition that says nothing yet with them, once no row asks it", () => {
    const begun = edit(addRow(DOCUMENT, "a#on:one")).after;
    const named = (attempt: Attempt): string[] => Object.keys(edit(attempt).after.conditions);
    expect(Object.keys(begun.conditions)).toContain("newCondition");
    expect(named(setGuard(begun, "a#one[2]", "x"))).not.toContain("newCondition");
    expect(named(removeTransition(begun, "a#one[2]"))).not.toContain("newCondition");
    const twice = edit(setGuard(begun, "a#two[0]", "newCondition")).after;
    expect(named(setGuard(twice, "a#one[2]", "x"))).toContain("newCondition");
    const alone = edit(setGuard(twice, "a#one[2]", "x")).after;
    expect(named(setGuard(alone, "a#two[0]", null))).not.toContain("newCondition");
  });

  it("lead elsewhere, or nowhere", () => {
    expect(rows(retarget(DOCUMENT, "a#two[0]", "d"), "two")).toEqual({ target: "d", guard: "x" });
    expect(rows(retarget(DOCUMENT, "a#two[0]", null), "two")).toEqual({ guard: "x" });
  });
});

describe("another trigger", () => {
  it("keeps the place of the card", () => {
    const { after, select } = edit(setTrigger(DOCUMENT, "a#on:two", { kind: "on", name: "three" }));
    expect(select).toEqual(["a#on:three"]);
    expect(after.layout).toEqual({ "a#on:three": { x: 1, y: 2 } });
  });

  it("joins an event that is there, before its otherwise", () => {
    const attempt = setTrigger(DOCUMENT, "a#on:two", { kind: "on", name: "one" });
    expect(rows(attempt)).toEqual([
      { target: "b", guard: "x" },
      { target: "c", guard: "y" },
      { target: "b", guard: "x" },
      "d",
    ]);
    expect(rows(attempt, "two")).toBeUndefined();
  });
});
