import { expect, it } from "vitest";
import { DECIDED, toyProgram } from "../fixtures/toy.ts";
import { runScenario } from "./run-scenario.ts";
import { parseScenario } from "./scenario.ts";

it("a rehearsal of timers without end is broken off, and says where", () => {
  const program = toyProgram({
    initial: "a",
    states: { a: { entry: [DECIDED], after: { PT1S: "b" } }, b: { after: { PT1S: "a" } } },
  });
  const steps = [{ mention: { text: "Hello" } }, { wait: "PT10M" }, { until: "9999-01-01T00:00:00Z" }];
  const rehearse = () => runScenario(program, parseScenario({ title: "T", at: "2026-03-02T10:00:00Z", steps }));
  expect(rehearse).toThrow(expect.objectContaining({ code: "PARLEY_SCENARIO_INVALID", at: "steps.2" }));
});
