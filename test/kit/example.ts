import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile, parseBrand, parseProtocol, parseScenario, type Program, type Scenario } from "@parley/engine";

/** The folder of an example. */
export function exampleFolder(name: string): string {
  return fileURLToPath(new URL(`./${name}/`, import.meta.resolve("@parley/examples/package.json")));
}

/** The names of the examples that hold a file, in alphabetical order. */
export function examplesWith(file: string): string[] {
  return readdirSync(exampleFolder("."))
    .toSorted((a, b) => a.localeCompare(b))
    .filter((name) => existsSync(`${exampleFolder(name)}${file}`));
}

/** A file of an example, as text. */
export function exampleFile(name: string, file: string): string {
  return readFileSync(`${exampleFolder(name)}${file}`, "utf8");
}

/** An example's protocol, compiled for its brand. */
export function exampleProgram(name: string): Program {
  return compile(
    parseProtocol(JSON.parse(exampleFile(name, "protocol.json"))),
    parseBrand(JSON.parse(exampleFile(name, "brand.json"))),
  );
}

/** An example's scenarios, by file name without its ending. */
export function exampleScenarios(name: string): ReadonlyMap<string, Scenario> {
  const files = readdirSync(exampleFolder(name))
    .filter((file) => file.endsWith(".scenario.json"))
    .toSorted();
  return new Map(
    files.map((file) => [file.replace(".scenario.json", ""), parseScenario(JSON.parse(exampleFile(name, file)))]),
  );
}
