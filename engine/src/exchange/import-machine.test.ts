import { describe, expect, it } from "vitest";
import { ParleyError } from "../errors.ts";
import { exportMachine } from "./export-machine.ts";
import { importMachine } from "./import-machine.ts";

/** Most of what an XState v5 configuration can say in JSON. */
const RICH = {
  id: "order",
  version: "1.2.0",
  context: { tries: 0 },
  description: "An order",
  initial: { target: "в работе", actions: ["hello", { type: "greet", params: "by name", odd: 1 }] },
  output: { ok: true },
  entry: "wake up",
  on: {
    CANCEL: "#end",
    "mouse.*": { actions: [] },
    "*": { guard: { type: "is odd", params: { n: 3 } }, reenter: true },
  },
  states: {
    "в работе": {
      tags: ["busy"],
      meta: { any: [1, null, { deep: true }] },
      invoke: { src: "fetchOrder", id: "fetch", onDone: "x.y", onError: [{ target: "no such place" }] },
      after: { 1000: "x.y", whenReady: { target: "x.y" } },
      always: [{ guard: "isReady", target: "x\\.y", description: "straight on" }],
    },
    "x.y": {
      type: "parallel",
      states: {
        left: { initial: "a", states: { a: {}, memory: { type: "history", history: "deep", target: "a" } } },
        right: {
          initial: "b",
          states: { b: { on: { both: { target: ["#order.x\\.y.left.a", "#c"] } } }, c: { id: "c" } },
        },
      },
      onDone: [{ target: "end", actions: { type: "log", params: { text: "over" } } }],
      exit: [],
    },
    end: { id: "end", type: "final", output: 3, unheardOf: { of: "this" } },
  },
};
RICH.states["в работе"].invoke.onDone = "x\\.y";
RICH.states["в работе"].after = { 1000: "x\\.y", whenReady: { target: "x\\.y" } };

const faults = (config: unknown): string[] => {
  try {
    importMachine(config);
  } catch (error) {
    if (error instanceof ParleyError && error.code === "PARLEY_PROTOCOL_INVALID")
      return error.issues.map(({ at, message }) => `${at}: ${message}`);
    throw error;
  }
  return [];
};

describe("taking in a machine", () => {
  it("loses nothing: what goes out is equal to what came in", () => {
    const { protocol } = importMachine(RICH);
    expect(exportMachine(protocol)).toEqual(RICH);
    expect(exportMachine(importMachine(exportMachine(protocol)).protocol)).toEqual(RICH);
  });

  it("names what nobody runs", () => {
    const { issues } = importMachine(RICH);
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["unbound"]));
    expect(issues.map(({ at, message }) => `${at}: ${message}`)).toEqual([
      'machine.version: "version" is kept and does nothing here.',
      'machine.context: "context" is kept and does nothing here.',
      'machine.entry: "wake up" is not an action of Parley; it does nothing.',
      'machine.initial: "hello" is not an action of Parley; it does nothing.',
      'machine.initial: "greet" is not an action of Parley; it does nothing.',
      'machine.#*[0]: The guard "is odd" is never true.',
      "machine.в работе.invoke: Its actors are kept and never run.",
      'machine.в работе#always[0]: The guard "isReady" is never true.',
      'machine.в работе.after: Nobody says how long "whenReady" is; it never passes.',
      'machine.end.unheardOf: "unheardOf" is kept and does nothing here.',
    ]);
  });

  it("says of Parley's own words what they mean here, and of an action of the same name that it is another", () => {
    const { issues } = importMachine({
      initial: "a",
      states: { a: { after: { PT1H: "b" }, entry: [{ type: "severity", params: { of: "pain" } }] }, b: {} },
    });
    expect(issues.map(({ message }) => message)).toEqual([
      `Parley's "severity" does not take what it is given here; it does nothing.`,
      '"PT1H" is read as 1 h; XState would look for a delay of that name.',
    ]);
  });

  it("takes for a duration only what a protocol may write", () => {
    const after = { "PT1.5S": "b", "-PT1H": "b", P1W: "b", pt5m: "b", PT90S: "b" };
    const { protocol, issues } = importMachine({ initial: "a", states: { a: { after }, b: {} } });
    expect(issues.map(({ code, message }) => `${code}: ${message.split(";")[0]}`)).toEqual([
      'unbound: Nobody says how long "PT1.5S" is',
      'unbound: Nobody says how long "-PT1H" is',
      'unbound: Nobody says how long "P1W" is',
      'unbound: Nobody says how long "pt5m" is',
      'delay: "PT90S" is read as 90 s',
    ]);
    expect(Object.keys(exportMachine(protocol).states?.["a"]?.after ?? {})).toEqual([
      "90000",
      "PT1.5S",
      "-PT1H",
      "P1W",
      "pt5m",
    ]);
  });

  it("gives the protocol a name, and declares the machine's own events", () => {
    const { protocol } = importMachine({
      id: "Door 7",
      initial: "shut",
      states: { shut: { on: { OPEN: "shut", mention: "shut" } } },
    });
    expect(protocol).toMatchObject({ id: "door-7", title: "Door 7", events: { OPEN: { title: "Open" } } });
    expect(Object.keys(protocol.events)).toEqual(["OPEN"]);
  });
});

describe("a machine is refused, with the place,", () => {
  const one = (state: object, rest: object = {}) => ({ initial: "a", states: { a: state, b: {} }, ...rest });
  it.each([
    ["for a target that does not exist", one({ on: { go: "c" } }), 'machine.a#go[0]: There is no state "c".'],
    ["for an unknown id", one({ on: { go: "#c" } }), 'machine.a#go[0]: There is no state "#c".'],
    ["for a sibling, said from the machine", one({}, { on: { go: "b" } }), 'machine.#go[0]: There is no state "b".'],
    ["without an initial state", { states: { a: {} } }, "machine: It does not say in which of its states it begins."],
    [
      "with an initial state that it lacks",
      { initial: "z", states: { a: {} } },
      'machine: It begins in "z", which it does not have.',
    ],
    [
      "with an initial state out of Object's prototype",
      { initial: "toString", states: { a: {} } },
      'machine: It begins in "toString", which it does not have.',
    ],
    [
      "with one id twice",
      { initial: "a", states: { a: { id: "x" }, b: { id: "x" } } },
      'machine.b: The id "x" belongs to machine.a already.',
    ],
    [
      "with keys whose dots make one id",
      { id: "m", initial: "a.b", states: { "a.b": {}, a: { initial: "b", states: { b: {} } } } },
      'machine.a.b: The id "m.a.b" belongs to machine.a\\.b already.',
    ],
    [
      "that is a history state",
      { type: "history" },
      "machine: A machine cannot be a history state: it lies in no other.",
    ],
    [
      "with a memory that leads to itself",
      { initial: "h", states: { h: { type: "history" } } },
      "machine.h: When nothing is remembered, it leads to itself.",
    ],
    [
      "with a memory that leads nowhere",
      one({}, { states: { a: {}, h: { type: "history", target: "c" } } }),
      'machine.h: There is no state "c".',
    ],
    [
      "with two targets in one track",
      one({ on: { go: { target: ["a", "b"] } } }),
      'machine.a#go[0]: It cannot be in "a" and in "b" at once.',
    ],
    ["with code in it", one({ entry: () => 1 }), "machine.states.a.entry: This is code."],
    ["that is an instance of a class", new Map(), "machine: This is an instance of a class, not JSON."],
    [
      "with a prototype in it",
      JSON.parse('{"initial":"a","states":{"a":{},"__proto__":{}}}'),
      "machine.states.__proto__: This key is not taken.",
    ],
    ["that is a list", [], "machine: A machine's configuration is an object."],
    [
      "with a state's name like an id",
      { initial: "#a", states: { "#a": {} } },
      "machine.states.#a: A state's name is not empty, does not begin with # and is not __proto__.",
    ],
    [
      "with a guard that is none",
      one({ on: { go: { target: "b", guard: 3 } } }),
      "machine.states.a.on.go.guard: A number stands here: write a text or an object instead.",
    ],
    [
      "with a number among its targets",
      one({ on: { go: [{ target: "b" }, { target: ["b", 3] }] } }),
      "machine.states.a.on.go.1.target.1: A number stands here: write a text instead.",
    ],
    [
      "with a number for an action",
      one({ entry: ["x", 3] }),
      "machine.states.a.entry.1: A number stands here: write a text or an object instead.",
    ],
    [
      "with a number for actions",
      one({ entry: 3 }),
      "machine.states.a.entry: A number stands here: write a text, an object or a list instead.",
    ],
    ["that is a protocol", { parley: 1, machine: { states: {} } }, "parley: This is a protocol already."],
    [
      "as machine.toJSON() writes it",
      { key: "m", on: {}, transitions: [], states: {} },
      "machine.transitions: This is a machine's definition (machine.toJSON()), which leaves out eventless transitions.",
    ],
  ])("%s", (_, config, expected) => {
    expect(faults(config)).toEqual([expected]);
  });

  it("when it is nested too deep, holds too much, or runs in circles", () => {
    let deep: object = {};
    for (let depth = 0; depth < 100_000; depth += 1) deep = { meta: deep };
    expect(faults(deep)).toEqual([`machine.${"meta.".repeat(8)}…: It is nested more than 200 deep.`]);
    let states: object = {};
    for (let depth = 0; depth < 60; depth += 1) states = { initial: "a", states: { a: states } };
    expect(faults(states)).toEqual(["machine: States lie more than 40 deep."]);
    const circle: { meta?: object } = {};
    circle.meta = circle;
    expect(faults(circle)[0]).toContain("It is nested more than 200 deep.");
    expect(faults({ meta: { list: Array.from({ length: 200_001 }, () => 0) } })[0]).toContain(
      "more than 200000 values",
    );
  });
});
