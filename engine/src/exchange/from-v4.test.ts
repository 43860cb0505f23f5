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
    [
      "an actor: what it is given, and what follows",
      { invoke: { src: "load", data: { n: 1 }, onDone: [{ target: "b", cond: "ok" }], onError: "b" } },
      { invoke: { src: "load", input: { n: 1 }, onDone: [{ target: "b", guard: "ok" }], onError: "b" } },
    ],
    [
      "the names of XState's own events",
      { onEntry: "x", on: { "done.state.m.a": "b", "done.invoke.load": "b", "error.platform.load": "b" } },
      {
        entry: "x",
        on: { "xstate.done.state.m.a": "b", "xstate.done.actor.load": "b", "xstate.error.actor.load": "b" },
      },
    ],
    [
      "what an action carries beside its type",
      { entry: { type: "track", label: "x" }, on: { go: { target: "b", cond: "y", actions: [{ type: "t", n: 1 }] } } },
      {
        entry: { type: "track", params: { label: "x" } },
        on: { go: { target: "b", guard: "y", actions: [{ type: "t", params: { n: 1 } }] } },
      },
    ],
    ["both names of entry, of which v4 takes the newer", { entry: "new", onEntry: "old" }, { entry: "new" }],
    [
      "eventless transitions, written in both ways",
      { on: { "": { target: "b", cond: "x" } }, always: { target: "b", cond: "y" } },
      {
        always: [
          { target: "b", guard: "x" },
          { target: "b", guard: "y" },
        ],
      },
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

  it("is known by its types, too, and then means by a transition to itself what v4 meant", () => {
    expect(rewritten({ on: { go: "a" } }, { tsTypes: {} })).toEqual({ on: { go: { target: "a", reenter: true } } });
  });

  it("may name a state from the machine itself without a dot", () => {
    const { protocol } = importMachine({
      tsTypes: {},
      initial: "a",
      on: { reset: "a", out: { target: ".b", cond: "x" } },
      states: { a: {}, b: {} },
    });
    expect(exportMachine(protocol)).toMatchObject({
      on: { reset: { target: ".a", reenter: true }, out: { target: ".b", guard: "x" } },
    });
  });

  it.each([
    ["a state that is none", { states: { a: { onEntry: "x" }, b: null } }, "machine.states.b"],
    ["a transition that is none", { on: { go: null } }, "machine.on.go"],
    ["a target that is none", { on: { go: { target: 3, cond: "x" } } }, "machine.on.go.target"],
  ])("with %s is refused there", (_, faulty, at) => {
    const taking = (): unknown => importMachine({ tsTypes: {}, initial: "a", states: { a: {} }, ...faulty });
    expect(taking).toThrow(expect.objectContaining({ code: "PARLEY_PROTOCOL_INVALID", at }));
  });

  it.each([
    ["autoForward", { invoke: { src: "x", autoForward: true } }, "machine.states.a.invoke"],
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
