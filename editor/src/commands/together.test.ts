import { describe, expect, it } from "vitest";
import { toy } from "./examples.fixture.ts";
import { nodeAt } from "./paths.ts";
import { setActions } from "./states.ts";
import { connectAll, retargetAll, setCommonActions, setKindOfAll } from "./together.ts";

const DOCUMENT = toy({
  id: "toy",
  initial: "open",
  states: {
    open: { on: { go: "wait", stop: [{ target: "done", guard: "late" }, "wait"] } },
    wait: { on: { go: "open" } },
    done: { type: "final" },
    spare: {},
    other: {},
  },
});
const ON = { kind: "on", name: "mention" } as const;

const after = (attempt: ReturnType<typeof connectAll>) => {
  if (attempt === null || !("after" in attempt)) throw new Error(`No edit: ${JSON.stringify(attempt)}`);
  return attempt.after.machine;
};

describe("several states at once", () => {
  it("lead on to one, which does not lead to itself", () => {
    const machine = after(connectAll(DOCUMENT, ["open", "wait", "spare"], "spare", ON));
    expect(nodeAt(machine, "open")?.on?.["mention"]).toBe("spare");
    expect(nodeAt(machine, "wait")?.on?.["mention"]).toBe("spare");
    expect(nodeAt(machine, "spare")).toEqual({});
  });

  it("become ones of another kind", () => {
    const machine = after(setKindOfAll(DOCUMENT, ["spare", "other"], "final"));
    expect([nodeAt(machine, "spare")?.type, nodeAt(machine, "other")?.type]).toEqual(["final", "final"]);
  });

  it("do something on the way in, and otherwise, and what only one does stays", () => {
    const reply = { type: "reply", params: { message: "sorry" } };
    const first = setCommonActions(DOCUMENT, ["open", "spare"], [reply]);
    if (first === null || !("after" in first)) throw new Error("no edit");
    const lone = setActions(first.after, "open", "entry", ["log", reply]);
    const late = { type: "reply", params: { message: "late" } };
    const machine = after(setCommonActions(lone?.after ?? DOCUMENT, ["open", "spare"], [late]));
    expect([nodeAt(machine, "open")?.entry, nodeAt(machine, "spare")?.entry]).toEqual([["log", late], [late]]);
  });

  it("are all changed, or none", () => {
    expect(connectAll(DOCUMENT, ["open", "done"], "spare", ON)).toEqual({
      refused: "“Done” is an end: nothing leads out of it.",
    });
    expect(setKindOfAll(DOCUMENT, ["done"], "final")).toBeNull();
  });
});

describe("several transitions at once", () => {
  it("lead to one state, those of a card as well", () => {
    const machine = after(retargetAll(DOCUMENT, ["open#on:stop", "wait#go[0]"], "spare"));
    expect(nodeAt(machine, "open")?.on).toEqual({
      go: "wait",
      stop: [{ target: "spare", guard: "late" }, { target: "spare" }],
    });
    expect(nodeAt(machine, "wait")?.on?.["go"]).toBe("spare");
  });
});
