import { beginRehearsal, rehearse, type Happened, type Moment, type Program, type Scenario } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { exampleProgram, exampleScenarios, examplesWith } from "../kit/example.ts";

/** A rehearsal from some moment on, to the scenario's end. */
function goOn(program: Program, scenario: Scenario, from: Moment): Happened[] {
  let moment = from;
  return scenario.steps.slice(from.taken).map((step) => {
    const happened = rehearse(program, moment, step);
    moment = happened.moment;
    return happened;
  });
}

describe.each(examplesWith("protocol.json"))("%s", (example) => {
  const program = exampleProgram(example);

  it.each([...exampleScenarios(example)])("%s goes on in the same way from any of its moments", (_, scenario) => {
    const whole = goOn(program, scenario, beginRehearsal(Date.parse(scenario.at)));
    const expected = JSON.stringify(whole);
    for (const [index, { moment }] of whole.entries()) {
      const kept = JSON.parse(JSON.stringify(moment)) as Moment;
      expect(kept.taken).toBe(index + 1);
      const again = [...whole.slice(0, index + 1), ...goOn(program, scenario, kept)];
      expect(JSON.stringify(again)).toBe(expected);
    }
  });
});
