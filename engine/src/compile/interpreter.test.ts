import { describe, expect, it } from "vitest";
import { ParleyError } from "../errors.ts";
import type { StateNode } from "../protocol/machine.ts";
import { bindMachine } from "./bind.ts";
import { buildInterpreter, type Standing } from "./interpreter.ts";
import type { Walker } from "./walker.ts";

/** A walker that says yes to everything but what it is told to refuse, and writes down what it is told. */
function walking(refuse: (transition: string) => boolean = () => false): Walker & { readonly told: string[] } {
  const told: string[] = [];
  return {
    told,
    judge: (transition) => !refuse(transition),
    mark: (kind, id) => void (kind === "taken" ? told.push(id) : undefined),
    act: (type) => void told.push(type),
    delay: () => Infinity,
    raised: (event) => void told.push(`raised ${event}`),
    schedule: (id, event, delay) => void told.push(`${event} in ${delay} as ${id}`),
    cancel: (id) => void told.push(`cancel ${id}`),
  };
}

const interpreterOf = (machine: StateNode, onError?: string) => buildInterpreter(bindMachine(machine, onError));
const stored = (standing: Standing): Standing["snapshot"] => JSON.parse(JSON.stringify(standing.snapshot));

describe("the interpreter", () => {
  it("goes through keys with dots, backslashes, # and other letters, and remembers states by them", () => {
    const interpreter = interpreterOf({
      id: "my.machine",
      initial: "a.b",
      states: {
        "a.b": {
          initial: "c#",
          states: { "c#": { on: { go: "д\\\\е" } }, "д\\е": { on: { out: "#x.y" } }, back: { type: "history" } },
        },
        z: { id: "x.y", on: { back: "a\\.b.back" } },
      },
    });
    const go = (standing: Standing, event: string) => interpreter.send(stored(standing), event, walking());
    const start = interpreter.start(walking());
    expect(start.active).toEqual(["a\\.b", "a\\.b.c\\#"]);
    const inside = go(start, "go");
    expect(inside.active).toEqual(["a\\.b", "a\\.b.д\\\\е"]);
    const outside = go(inside, "out");
    expect(outside.active).toEqual(["z"]);
    expect(go(outside, "back").active).toEqual(["a\\.b", "a\\.b.д\\\\е"]);
  });

  it("does on the way in what `initial` says, between the entries of both states", () => {
    const walker = walking();
    interpreterOf({
      entry: "root",
      initial: { target: "a", actions: ["between"] },
      states: { a: { entry: "a" } },
    }).start(walker);
    expect(walker.told).toEqual(["root", "between", "a"]);
  });

  it("gives a final state's outcome and output, and the machine's own output before it", () => {
    const ending: StateNode = { type: "final", meta: { outcome: "resolved" }, output: { paid: 3 } };
    const over = interpreterOf({ initial: "a", states: { a: ending } }).start(walking());
    expect(over).toMatchObject({ done: true, outcome: "resolved", output: { paid: 3 } });
    expect(interpreterOf({ initial: "a", output: "all", states: { a: ending } }).start(walking()).output).toBe("all");
  });

  it("names the states of a loop, and comes back from it", () => {
    const interpreter = interpreterOf({
      initial: "rest",
      states: { rest: { on: { go: "b" } }, b: { always: "c" }, c: { always: "b" } },
    });
    const start = interpreter.start(walking());
    const looping = (): unknown => interpreter.send(start.snapshot, "go", walking());
    expect(looping).toThrow(ParleyError);
    expect(looping).toThrow('the chart never comes to rest: more than 200 moves at once, through "b", "c"');
    expect(interpreter.send(start.snapshot, "else", walking()).active).toEqual(["rest"]);
  });

  it("goes on from a stored snapshot exactly as from its own, tracks in the order in which they were entered", () => {
    const interpreter = interpreterOf({
      type: "parallel",
      states: {
        one: { initial: "a", states: { a: { on: { first: "b" } }, b: { always: { guard: "later", actions: "one" } } } },
        two: { initial: "a", states: { a: { always: { guard: "later", actions: "two" } } } },
      },
    });
    const early = walking((id) => id.includes("#always"));
    const moved = interpreter.send(interpreter.start(early).snapshot, "first", early);
    const [live, restored] = [moved.snapshot, stored(moved)].map((snapshot) => {
      const walker = walking();
      interpreter.send(snapshot, "tick", walker);
      return walker.told.filter((each) => !each.includes("#"));
    });
    expect(live).toEqual(["two", "one"]);
    expect(restored).toEqual(live);
  });

  it("goes to the fallback state past every wildcard", () => {
    const interpreter = interpreterOf(
      { initial: "a", states: { a: { on: { "*": "b", "parley.*": "b" } }, b: {}, trouble: {} } },
      "trouble",
    );
    expect(interpreter.send(interpreter.start(walking()).snapshot, "parley.fallback", walking()).active).toEqual([
      "trouble",
    ]);
  });

  it("raises at once, later, or never, and cancels by id", () => {
    const walker = walking();
    interpreterOf({
      entry: [
        { type: "raise", params: { event: "now" } },
        { type: "raise", params: { event: "soon", delay: 10, id: "bell" } },
        { type: "raise", params: { event: "unsaid", delay: "some day" } },
        { type: "cancel", params: { id: "bell" } },
      ],
    }).start(walker);
    expect(walker.told).toEqual(["raised now", "soon in 10 as bell", "unsaid in Infinity as null", "cancel bell"]);
  });

  it("stands still where no machine can be built", () => {
    expect(interpreterOf({ initial: "gone", states: { a: {} } }).start(walking()).active).toEqual([]);
  });
});
