import { describe, expect, it } from "vitest";
import { ParleyError } from "../errors.ts";
import { parseProtocol } from "./parse.ts";

/** What is said against a protocol with this machine, each with its place. */
function faults(machine: unknown): string[] {
  try {
    parseProtocol({ parley: 1, id: "a", title: "A", machine });
    return [];
  } catch (error) {
    if (error instanceof ParleyError) return error.issues.map(({ at, message }) => `${at}: ${message}`);
    throw error;
  }
}

describe("a document is refused, with the place,", () => {
  it.each<[string, unknown, string]>([
    [
      "when a key would be lost",
      JSON.parse('{"meta":{"__proto__":{"a":1}}}'),
      "machine.meta.__proto__: This key is not taken.",
    ],
    ["when it is code", { entry: () => 1 }, "machine.entry: This is code."],
    [
      "for the fault in the alternative that fits best",
      { on: { go: [{ target: "a", guard: { type: 3 } }] } },
      "machine.on.go.0.guard.type: A number stands here: write a text instead.",
    ],
    [
      "for none of several types",
      { initial: 3 },
      "machine.initial: A number stands here: write a text or an object instead.",
    ],
    ["for a text that is too short", { entry: "" }, "machine.entry: It is empty: write something."],
  ])("%s", (_, machine, expected) => {
    expect(faults(machine)).toEqual([expected]);
  });

  it("when it is nested so deep that nothing could read it", () => {
    let deep: object = {};
    for (let depth = 0; depth < 10_000; depth += 1) deep = { initial: "a", states: { a: deep } };
    expect(faults(deep)).toEqual([expect.stringContaining("It is nested more than 200 deep.")]);
  });
});
