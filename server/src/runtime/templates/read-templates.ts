import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseProtocol, placedStates, type TemplateBody } from "@parley/engine";

/** The protocols of the installed examples, the smallest first. Reads their files; throws when one is no protocol. */
export function readTemplates(): TemplateBody[] {
  const folder = dirname(createRequire(import.meta.url).resolve("@parley/examples/package.json"));
  return readdirSync(folder)
    .map((name) => join(folder, name, "protocol.json"))
    .filter((file) => existsSync(file))
    .map(readTemplate)
    .toSorted((a, b) => a.states - b.states || a.id.localeCompare(b.id));
}

function readTemplate(file: string): TemplateBody {
  const document = JSON.parse(readFileSync(file, "utf8")) as TemplateBody["document"];
  const { id, title, description = null, machine } = parseProtocol(document);
  // The first of the placed states is the chart itself.
  return { id, title, description, states: placedStates(machine).length - 1, document };
}
