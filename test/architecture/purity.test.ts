import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyTheTree, type Outcome, type PlantedTree } from "./planted-tree.ts";

const UNKNOWN_NAME = /error TS(2304|2307|2580|2584|2591)/;

/** What the compiler of the engine does not know. */
const OUTSIDE: readonly (readonly [name: string, source: string])[] = [
  ["setTimeout", "export const it = setTimeout(String, 1);"],
  ["setInterval", "export const it = setInterval(String, 1);"],
  ["queueMicrotask", "queueMicrotask(String);"],
  ["fetch", `export const it = fetch("/");`],
  ["performance", "export const it = performance.now();"],
  ["crypto", "export const it = crypto.randomUUID();"],
  ["console", "console.log(1);"],
  ["process", "export const it = process.env;"],
  ["Buffer", `export const it = Buffer.from("");`],
  ["document", "export const it = document.title;"],
  ["localStorage", "export const it = localStorage;"],
  ["node:fs", `export { readFileSync } from "node:fs";`],
];

const fileOf = (name: string): string => `src/cases/planted-${name.replace(":", "-").toLowerCase()}.ts`;

describe("purity by the compiler", () => {
  let tree: PlantedTree;
  let planted: Outcome;
  let deep: Outcome;

  beforeAll(() => {
    tree = copyTheTree();
    tree.plant(Object.fromEntries(OUTSIDE.map(([name, source]) => [`engine/${fileOf(name)}`, `${source}\n`])));
    planted = tree.run("tsc", "--pretty", "false", "-p", "engine");
    tree.plant({
      "server/src/http/planted-deep.ts": `export { ParleyError } from "@parley/engine/src/errors.ts";\n`,
      // As the server is compiled, but this file alone.
      "server/planted.json": JSON.stringify({ extends: "./tsconfig.json", include: ["src/http/planted-deep.ts"] }),
    });
    deep = tree.run("tsc", "--pretty", "false", "-p", "server/planted.json");
  });
  afterAll(() => tree.remove());

  it.each(OUTSIDE)("the engine does not know %s", (name) => {
    const said = planted.text.split("\n").filter((line) => line.startsWith(`engine/${fileOf(name)}(`));
    expect(said).toEqual([expect.stringMatching(UNKNOWN_NAME)]);
  });

  it("nobody reaches into the engine past its entry", () => {
    expect(deep.text).toMatch(/server\/src\/http\/planted-deep\.ts\(1,\d+\): error TS2307/);
  });
});
