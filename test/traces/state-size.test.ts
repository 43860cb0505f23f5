import { beginRehearsal, epochOf, rehearse, type Program, type Scenario } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { exampleProgram, exampleScenarios, examplesWith } from "../kit/example.ts";

const KIB = 1024;

/** How many bytes a case takes after every step of an example's scenarios, the fewest first. */
function sizesIn(example: string): number[] {
  const program = exampleProgram(example);
  const scenarios = [...exampleScenarios(example).values()];
  return scenarios.flatMap((scenario) => sizesAlong(program, scenario)).toSorted((a, b) => a - b);
}

function sizesAlong(program: Program, { at, steps }: Scenario): number[] {
  let moment = beginRehearsal(epochOf(at));
  return steps.flatMap((step) => {
    const happened = rehearse(program, moment, step);
    moment = happened.moment;
    return happened.steps.map(({ state }) => new TextEncoder().encode(JSON.stringify(state)).length);
  });
}

describe("the state of a case", () => {
  const sizes = new Map(examplesWith("protocol.json").map((example) => [example, sizesIn(example)]));

  it.each([...sizes])("is typically under 2 KB in the scenarios of %s", (_, each) => {
    expect(each[Math.floor(each.length / 2)]).toBeLessThan(2 * KIB);
  });

  it("is under 2 KB after four of five steps of all of them, and never above 3", () => {
    const all = [...sizes.values()].flat();
    expect(all.filter((size) => size < 2 * KIB).length / all.length).toBeGreaterThan(0.8);
    expect(Math.max(...all)).toBeLessThan(3 * KIB);
  });
});
