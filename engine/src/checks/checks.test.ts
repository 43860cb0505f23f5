import { describe, expect, it } from "vitest";
import { examine } from "../compile/program.ts";
import { DECIDED, TOY_BRAND, toyProgram } from "../fixtures/toy.ts";
import { parseBrand, parseProtocol } from "../protocol/parse.ts";

const issues = (machine: object, rest: object = {}) =>
  examine(parseProtocol({ parley: 1, id: "toy", title: "Toy", machine, ...rest }), parseBrand(TOY_BRAND)).issues.map(
    ({ at, message }) => `${at}: ${message}`,
  );

describe("checking a protocol", () => {
  it("finds nothing wrong with a sound one", () => {
    expect(issues({ initial: "a", states: { a: { entry: [DECIDED] } } })).toEqual([]);
  });

  it.each([
    [
      "a guard without a condition",
      { states: { a: { on: { mention: { guard: "nobody", target: "a" } } } } },
      'machine.a#mention[0]: There is no condition "nobody".',
    ],
    [
      "an unknown message",
      { states: { a: { entry: [{ type: "reply", params: { message: "hi" } }] } } },
      'machine.a.entry: There is no message "hi".',
    ],
    [
      "an unknown lead",
      { states: { a: { entry: [{ type: "lead", params: { to: "nobody" } }] } } },
      'machine.a.entry: There is no lead "nobody".',
    ],
    [
      "an unknown table",
      { states: { a: { entry: [{ type: "decide", params: { offline: { table: "way" }, because: "x" } }] } } },
      'machine.a.entry: There is no table "way".',
    ],
    ["a delay that is none", { states: { a: { after: { soon: "a" } } } }, 'machine.a.after: "soon" is not a delay.'],
    [
      "a schedule that the brand lacks",
      { states: { a: { after: { "PT1H@night": "a" } } } },
      'machine.a.after: There is no schedule "night".',
    ],
    [
      "days of working time",
      { states: { a: { after: { "P1D@desk": "a" } } } },
      'machine.a.after: "P1D@desk": a day of working time is not the same every day.',
    ],
    [
      "parameters that an action does not take",
      { states: { a: { entry: [{ type: "severity", params: { level: 9 } }] } } },
      "machine.a.entry: severity.level: It must be at most 4.",
    ],
    [
      "an action of XState",
      { states: { a: { entry: [{ type: "xstate.raise" }] } } },
      'machine.a.entry: "xstate.raise": action types that begin with "xstate." belong to XState.',
    ],
    [
      "an action that nobody knows",
      { states: { a: { entry: [{ type: "dance" }] } } },
      'machine.a.entry: "dance" is not an action of Parley; it does nothing.',
    ],
  ])("reports %s", (_, machine, expected) => {
    expect(issues({ initial: "a", ...machine })).toEqual([expected]);
  });

  it("reports a condition that does not type-check, with its place", () => {
    expect(
      issues({ initial: "a", states: { a: {} } }, { conditions: { c: { title: "C", when: "author.folowers > 1" } } }),
    ).toEqual(['conditions.c.when: There is no fact "author.folowers". (Character 1 of: author.folowers > 1)']);
  });

  it("refuses to compile what has an error", () => {
    expect(() => toyProgram({ initial: "a", states: { a: { after: { soon: "a" } } } })).toThrow(
      'Protocol "toy" cannot run: machine.a.after: "soon" is not a delay.',
    );
  });
});
