import { describe, expect, it } from "vitest";
import type { Protocol } from "@parley/engine";
import { copyStates, duplicateStates, landingOf, pasteStates } from "./clipboard.ts";
import { isEdit, type Attempt, type Edit } from "./edit.ts";
import { toy } from "./examples.fixture.ts";
import { setKind } from "./kinds.ts";
import { moveInto, unwrapPhase, wrapInPhase } from "./nesting.ts";
import { addState, insertState } from "./new-states.ts";
import { nodeAt } from "./paths.ts";
import { removeStates, renameState } from "./states.ts";

const CHART = {
  id: "toy",
  initial: "open",
  states: {
    open: { on: { go: "care", stop: [{ target: "done", guard: "late" }, "care.wait"] } },
    care: { initial: "look", states: { look: { always: "wait" }, wait: { on: { stop: "#toy.done" } } } },
    done: { type: "final" },
  },
};
const DOCUMENT = toy(CHART, {
  conditions: { late: { title: "it is late", when: "vars.count > 3" } },
  variables: { count: { type: "int", initial: 0 } },
  onError: "care",
  accepted: [{ code: "x", at: "machine.care.wait#stop[0]", because: "it is so" }],
  layout: { care: { x: 100, y: 50 }, "care.wait": { x: 30, y: 70 }, open: { x: 0, y: 0 } },
});

function edit(attempt: Attempt): Edit {
  if (!isEdit(attempt)) throw new Error(`No edit: ${JSON.stringify(attempt)}`);
  return attempt;
}
const node = (protocol: Protocol, path: string) => nodeAt(protocol.machine, path);

describe("a new state", () => {
  it("gets a key from its title that no state has, and is chosen", () => {
    const { after, select } = edit(
      addState(DOCUMENT, { parent: "", kind: "state", title: "Look", at: { x: 7.6, y: 2 } }),
    );
    expect(select).toEqual(["look2"]);
    expect(after.layout["look2"]).toEqual({ x: 8, y: 2 });
  });

  it("makes a plain state a phase that begins in it", () => {
    const { after } = edit(addState(DOCUMENT, { parent: "open", kind: "state" }));
    expect(node(after, "open")).toMatchObject({ initial: "newState", states: { newState: {} } });
  });

  it("is refused in an end", () => {
    expect(addState(DOCUMENT, { parent: "done", kind: "state" })).toEqual({
      refused: "“Done” is an end: nothing can lie in it.",
    });
  });

  it("between two others leads on at once", () => {
    const { after } = edit(insertState(DOCUMENT, "open#go[0]"));
    expect(node(after, "open")?.on?.["go"]).toBe("newState");
    expect(node(after, "newState")?.always).toBe("care");
  });
});

describe("a title", () => {
  it("names a state that still has its first key, but not while it is typed", () => {
    const { after } = edit(addState(DOCUMENT, { parent: "", kind: "state" }));
    const typed = edit(renameState(after, "newState", "Call back", { typing: true }));
    expect(node(typed.after, "newState")?.meta).toEqual({ title: "Call back" });
    expect(edit(renameState(typed.after, "newState", "Call back")).select).toEqual(["callBack"]);
  });

  it("leaves a state its key that had one already", () => {
    expect(Object.keys(edit(renameState(DOCUMENT, "care", "Help")).after.machine.states ?? {})).toContain("care");
  });
});

describe("deleted states", () => {
  it("take with them what leads there, and the beginning moves on", () => {
    const { after } = edit(removeStates(DOCUMENT, ["open", "done"]));
    expect(after.machine.initial).toBe("care");
    expect(node(after, "care.wait")).toEqual({});
    expect(after.accepted).toEqual([]);
  });

  it("leave a plain state behind when they were all of a phase", () => {
    const { after } = edit(removeStates(DOCUMENT, ["care.look", "care.wait"]));
    expect(node(after, "care")).toEqual({});
    expect(node(after, "open")?.on?.["stop"]).toEqual({ target: "done", guard: "late" });
  });

  it("are no fallback any more", () => {
    expect(edit(removeStates(DOCUMENT, ["care"])).after.onError).toBeUndefined();
  });
});

describe("states that go elsewhere", () => {
  it("take accepted findings and positions along", () => {
    const { after, select } = edit(moveInto(DOCUMENT, ["care.wait"], "", { "care.wait": { x: 5, y: 6 } }));
    expect(select).toEqual(["wait"]);
    expect(after.accepted[0]?.at).toBe("machine.wait#stop[0]");
    expect(after.layout["wait"]).toEqual({ x: 5, y: 6 });
    expect(node(after, "care.look")?.always).toBe("#toy.wait");
    expect(node(after, "open")?.on?.["stop"]).toEqual([{ target: "done", guard: "late" }, "wait"]);
  });

  it("stay at the top when they take what fails", () => {
    expect(moveInto(DOCUMENT, ["care"], "open")).toHaveProperty("refused");
  });

  it("stand in a phase around them as they stood, and outside again when it goes", () => {
    const wrapped = edit(wrapInPhase(DOCUMENT, ["open", "done"], "Both"));
    expect(wrapped.after.machine.initial).toBe("both");
    expect(wrapped.after.layout["both"]).toEqual({ x: 0, y: 0 });
    expect(wrapped.after.layout["both.open"]).toEqual({ x: 24, y: 64 });
    expect(node(wrapped.after, "care.wait")?.on?.["stop"]).toBe("#toy.both.done");
    const back = edit(unwrapPhase(wrapped.after, "both")).after;
    expect(back.machine.initial).toBe("open");
    expect(node(back, "care.wait")?.on?.["stop"]).toBe("#toy.done");
  });

  it("are not taken out of a phase that does something itself", () => {
    const busy = toy({ id: "t", initial: "a", states: { a: { initial: "b", entry: ["log"], states: { b: {} } } } });
    expect(unwrapPhase(busy, "a")).toEqual({
      refused: "“A” does something on its way in or out; move that into its states first.",
    });
  });
});

describe("another kind", () => {
  it("gives tracks states inside, and takes transitions from an end", () => {
    expect(Object.keys(node(edit(setKind(DOCUMENT, "open", "tracks")).after, "open")?.states ?? {})).toHaveLength(2);
    expect(node(edit(setKind(DOCUMENT, "care.wait", "final")).after, "care.wait")).toEqual({ type: "final" });
  });

  it("is no plain state while others lie inside", () => {
    expect(setKind(DOCUMENT, "care", "state")).toHaveProperty("refused");
  });
});

describe("copies", () => {
  it("lead to one another, and out to where their originals lead", () => {
    const { after, select } = edit(duplicateStates(DOCUMENT, ["open", "care"]));
    expect(select).toEqual(["open2", "care2"]);
    expect(node(after, "open2")?.on).toEqual({ go: "care2", stop: [{ target: "done", guard: "late" }, "care2.wait"] });
    expect(after.layout["care2"]).toEqual({ x: 100, y: 228 });
    expect(after.layout["care2.wait"]).toEqual({ x: 30, y: 70 });
  });

  it("have titles of their own, with the first number that is free", () => {
    const titled = (...titles: string[]) =>
      toy({
        id: "t",
        initial: "s0",
        states: Object.fromEntries(titles.map((title, n) => [`s${n}`, { meta: { title } }])),
      });
    const titleOf = (protocol: Protocol, path: string): unknown => {
      const { after, select } = edit(duplicateStates(protocol, [path]));
      return node(after, select?.[0] ?? "")?.meta?.["title"];
    };
    expect(titleOf(titled("Ask"), "s0")).toBe("Ask 2");
    expect(titleOf(titled("Ask", "Ask 2", "Ask 4"), "s1")).toBe("Ask 3");
    expect(titleOf(titled("Level 1"), "s0")).toBe("Level 2");
    expect(titleOf(DOCUMENT, "done")).toBe("Done 2");
  });

  it("cover nothing of what is drawn around them", () => {
    const drawn = new Map([
      ["open", { x: 0, y: 0, width: 236, height: 120 }],
      ["care", { x: 100, y: 170, width: 400, height: 300 }],
    ]);
    const { after } = edit(duplicateStates(DOCUMENT, ["open"], drawn));
    expect(after.layout["open2"]?.x).toBe(0);
    expect(after.layout["open2"]?.y).toBeGreaterThanOrEqual(470);
  });

  it("bring along what they name, under another name where that is taken by something else", () => {
    const other = toy(
      { id: "o", initial: "a", states: { a: {} } },
      {
        variables: { count: { type: "string", initial: "" } },
        conditions: { late: { title: "other", when: "true" } },
      },
    );
    const { after } = edit(
      pasteStates({ ...other, id: "other" }, JSON.stringify(copyStates(DOCUMENT, ["open", "care"])), "", {
        x: 9,
        y: 9,
      }),
    );
    expect(after.conditions["late2"]).toEqual({ title: "it is late", when: "vars.count2 > 3" });
    expect(after.variables["count2"]).toEqual({ type: "int", initial: 0 });
    expect(node(after, "open")?.on).toEqual({ go: "care", stop: "care.wait" });
    expect(after.layout["open"]).toEqual({ x: 9, y: 9 });
  });

  it("stand beside their originals where these are, and take up as much room as the document tells", () => {
    const copied = JSON.stringify(copyStates(DOCUMENT, ["open", "care"]));
    const size = { width: 366, height: 164 };
    expect(landingOf(DOCUMENT, copied)).toEqual({ beside: { x: 32, y: 32 }, size });
    expect(landingOf({ ...DOCUMENT, id: "other" }, copied)).toEqual({ beside: null, size });
    expect(landingOf(DOCUMENT, "Hello")).toBeNull();
  });

  it("are not made of any text", () => {
    expect(pasteStates(DOCUMENT, "Hello", "")).toEqual({ refused: "The clipboard holds no states." });
    expect(pasteStates(DOCUMENT, '{"kind":"parley.states","version":1,"from":"x","protocol":{}}', "")).toHaveProperty(
      "refused",
    );
  });
});
