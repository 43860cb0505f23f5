import { describe, expect, it } from "vitest";
import { ParleyError } from "../errors.ts";
import { exportMachine } from "./export-machine.ts";
import { importMachine } from "./import-machine.ts";

const rewritten = (a: object, rest: object = {}) => {
  const { protocol } = importMachine({ initial: "a", states: { a, b: {} }, ...rest });
  return exportMachine(protocol).states?.["a"];
};

describe("a configuration of XState v4", () => {
  it.each([
    ["cond", { on: { go: { target: "b", cond: "ready" } } }, { on: { go: { target: "b", guard: "ready" } } }],
    [
      "cond with more to it",
      { on: { go: { target: "b", cond: { type: "over", limit: 3 } } } },
      { on: { go: { target: "b", guard: { type: "over", params: { limit: 3 } } } } },
    ],
    ["eventless transitions", { on: { "": [{ target: "b", cond: "x" }] } }, { always: [{ target: "b", guard: "x" }] }],
    [
      "a transition to itself, which left and entered it again",
      { on: { go: { target: "a", cond: "x" }, to: { target: "b" } } },
      { on: { go: { target: "a", guard: "x", reenter: true }, to: { target: "b" } } },
    ],
    [
      "the short form of it",
      { onEntry: "hello", on: { go: "a" } },
      { entry: "hello", on: { go: { target: "a", reenter: true } } },
    ],
    ["internal", { on: { go: { target: "a", internal: true } } }, { on: { go: { target: "a" } } }],
    [
      "internal, said to be false",
      {
        initial: "x",
        states: { x: {} },
        on: {
          go: [
            { target: ".x", internal: false },
            { target: ".x", internal: true },
          ],
        },
      },
      { initial: "x", states: { x: {} }, on: { go: [{ target: ".x", reenter: true }, { target: ".x" }] } },
    ],
    [
      "delays as a list",
      {
        after: [
          { delay: 1000, target: "b" },
          { delay: "later", target: "a" },
          { delay: 1000, target: "a" },
        ],
      },
      { after: { 1000: [{ target: "b" }, { target: "a", reenter: true }], later: [{ target: "a", reenter: true }] } },
    ],
    ["events as a list", { on: [{ event: "go", target: "b" }] }, { on: { go: [{ target: "b" }] } }],
    ["what a final state gives", { type: "final", data: { ok: 1 } }, { type: "final", output: { ok: 1 } }],
    [
      "its own actions",
      {
        entry: [
          { type: "xstate.raise", event: "go" },
          { type: "xstate.send", event: { type: "later" }, delay: 500, id: "later" },
          { type: "xstate.cancel", sendId: "later" },
        ],
      },
      {
        entry: [
          { type: "raise", params: { event: "go" } },
          { type: "raise", params: { event: "later", delay: 500 } },
          { type: "cancel", params: { id: "later" } },
        ],
      },
    ],
  ])("is rewritten: %s", (_, given, expected) => {
    expect(rewritten(given)).toEqual(expected);
  });

  it("is said to have been rewritten, and how", () => {
    const { issues } = importMachine({
      initial: "a",
      predictableActionArguments: true,
      states: { a: { on: { go: { target: "b", cond: "x" } } }, b: {} },
    });
    expect(issues[0]?.message).toBe(
      "This was written for XState v4 and is now in the words of v5: predictableActionArguments, cond.",
    );
  });

  it.each([
    ["activities", { activities: ["beep"] }, "machine.states.a"],
    ["in", { on: { go: { target: "b", in: "#b" } } }, "machine.states.a.on.go"],
    ["xstate.send", { entry: { type: "xstate.send", event: "go", to: "parent" } }, "machine.states.a.entry"],
    ["xstate.send", { entry: { type: "xstate.send", event: "go" } }, "machine.states.a.entry"],
    ["xstate.assign", { entry: { type: "xstate.assign" } }, "machine.states.a.entry"],
    ["delay", { after: [{ delay: { type: "expression" }, target: "b" }] }, "machine.states.a.after.0"],
  ])("is refused for %s, by name and place", (key, state, at) => {
    const taking = (): unknown => importMachine({ initial: "a", states: { a: state, b: {} } });
    expect(taking).toThrow(ParleyError);
    expect(taking).toThrow(`${at}: "${key}" belongs to XState v4`);
  });

  it("that has no key of v4 stays as it is", () => {
    expect(rewritten({ on: { go: "a" } })).toEqual({ on: { go: "a" } });
  });
});
