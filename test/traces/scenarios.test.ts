import { ACTIONS, isActionType, runScenario, type Effect } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { exampleFolder, exampleProgram, exampleScenarios, examplesWith } from "../kit/example.ts";
import { traceText } from "../kit/trace-text.ts";

/** `npm run traces:accept` writes what happens as what is expected; read the difference before you commit it. */
describe.each(examplesWith("protocol.json"))("%s", (example) => {
  const program = exampleProgram(example);

  it.each([...exampleScenarios(example)])("%s happens as written down", async (name, scenario) => {
    const result = runScenario(program, scenario);
    expect(result.steps.flatMap((step) => step.failures)).toEqual([]);
    expect(result.unknown).toEqual([]);
    expect(result.steps.flatMap((step) => step.effects.flatMap(unforeseen))).toEqual([]);
    await expect(traceText(result)).toMatchFileSnapshot(`${exampleFolder(example)}${name}.trace`);
  });
});

/** What an effect carries that the vocabulary does not say it carries, or the other way round. */
function unforeseen({ type, params }: Effect): string[] {
  const schema = isActionType(type) ? ACTIONS[type].effect : null;
  if (schema === null) return [`"${type}" is no effect`];
  return (schema.safeParse(params).error?.issues ?? []).map(
    ({ path, message }) => `${type}.${path.join(".")}: ${message}`,
  );
}
