import { readdirSync } from "node:fs";
import { join } from "node:path";
import { defineCommand } from "citty";
import { ParleyError, parseScenario, runScenario } from "@parley/engine";
import { protocolPlace, readJsonFile } from "./files.ts";
import { inFile, loadProgram } from "./load-program.ts";
import { scenarioText, summaryText, type NamedResult } from "./scenario-text.ts";

/** `parley simulate` */
export const simulate = defineCommand({
  meta: {
    name: "simulate",
    description: "Rehearses every *.scenario.json of a folder in virtual time and checks what is expected",
  },
  args: {
    folder: {
      type: "positional",
      required: true,
      description: "A folder with protocol.json, brand.json and scenarios",
    },
    json: { type: "boolean", description: "Writes JSON" },
  },
  run({ args }) {
    const place = protocolPlace(args.folder);
    const program = loadProgram(place);
    const results = scenarioFiles(place.folder).map((name): NamedResult => {
      const file = join(place.folder, name);
      return { file: name, ...inFile(file, () => runScenario(program, parseScenario(readJsonFile(file)))) };
    });
    const failed = results.filter((result) => !result.passed).length;
    if (args.json)
      process.stdout.write(
        `${JSON.stringify({ protocol: program.protocol.id, passed: failed === 0, scenarios: results }, null, 2)}\n`,
      );
    else
      process.stdout.write(
        [...results.map((result) => scenarioText(program.protocol, result)), summaryText(results.length, failed)].join(
          "\n",
        ),
      );
    return failed > 0 ? 1 : 0;
  },
});

function scenarioFiles(folder: string): string[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".scenario.json"))
    .toSorted();
  if (names.length === 0)
    throw new ParleyError("PARLEY_FILE_UNREADABLE", `${folder} has no scenario`, {
      at: folder,
      hint: "Write one into a file whose name ends with .scenario.json.",
    });
  return names;
}
