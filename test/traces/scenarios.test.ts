import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { runScenario } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { exampleFolder, exampleProgram, exampleScenarios } from "../kit/example.ts";
import { traceText } from "../kit/trace-text.ts";

/** `npm run traces:accept` writes what happened as what is expected; read the difference before you commit it. */
const ACCEPT = process.env["PARLEY_ACCEPT_TRACES"] === "1";

const EXAMPLES = ["airline-care"];

describe.each(EXAMPLES)("%s", (example) => {
  const program = exampleProgram(example);

  it.each([...exampleScenarios(example)])("%s happens as written down", (name, scenario) => {
    const result = runScenario(program, scenario);
    expect(result.steps.flatMap((step) => step.failures)).toEqual([]);
    const file = `${exampleFolder(example)}${name}.trace`;
    if (ACCEPT) writeFileSync(file, traceText(result));
    expect(existsSync(file) ? readFileSync(file, "utf8") : "").toBe(traceText(result));
  });
});
