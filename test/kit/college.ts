import { compile, parseBrand, parseProtocol, runScenario, type Protocol } from "@parley/engine";
import { exampleFile, exampleScenarios } from "./example.ts";
import type { Idea } from "./draw-protocol.ts";
import { inNamesOf } from "./same-meaning.ts";

/** The example that is drawn from a blank page. */
export const COLLEGE = "college-decision-tree";

/** The decision tree of the college, and its brand. */
export function collegeIdea(): Idea {
  return {
    protocol: parseProtocol(JSON.parse(exampleFile(COLLEGE, "protocol.json"))),
    brand: parseBrand(JSON.parse(exampleFile(COLLEGE, "brand.json"))),
  };
}

/** The example's scenarios that do not go in a drawn protocol as they do in the example. */
export function scenariosFailing(drawn: Protocol): string[] {
  const { protocol, brand } = collegeIdea();
  const program = compile(drawn, brand);
  const told = inNamesOf(protocol, drawn);
  return [...exampleScenarios(COLLEGE)].flatMap(([name, scenario]) =>
    runScenario(program, told(scenario)).passed ? [] : [name],
  );
}
