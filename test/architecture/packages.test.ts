import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyTheTree, type Outcome, type PlantedTree } from "./planted-tree.ts";

const importing = (name: string): string => `export { it } from "${name}";\n`;
const undeclared = (name: string): string => `cannot import package \`${name}\` because it is not a dependency`;

/** An import that crosses a package: where, of what, and what turbo says. */
const IMPORTS: readonly (readonly [file: string, name: string, message: string])[] = [
  ["editor/src/api/planted-server.ts", "@parley/server", undeclared("@parley/server")],
  ["engine/src/cases/planted-server.ts", "@parley/server", undeclared("@parley/server")],
  [
    "engine/src/cases/planted-examples.ts",
    "@parley/examples/airline-care/protocol.json",
    undeclared("@parley/examples"),
  ],
  ["server/src/http/planted-editor.ts", "@parley/editor", undeclared("@parley/editor")],
  ["server/src/http/planted-test.ts", "@parley/test", undeclared("@parley/test")],
  ["engine/src/cases/planted-phantom.ts", "hono", undeclared("hono")],
  ["server/src/http/planted-phantom.ts", "react", undeclared("react")],
  [
    "editor/src/api/planted-escape.ts",
    "../../../engine/src/errors.ts",
    "import `../../../engine/src/errors.ts` leaves the package",
  ],
  ["test/http/planted-escape.ts", "../../server/src/main.ts", "import `../../server/src/main.ts` leaves the package"],
];

/** A direction that stays forbidden when a package.json declares it. */
const DIRECTIONS: readonly (readonly [from: string, to: string])[] = [
  ["engine", "examples"],
  ["engine", "server"],
  ["engine", "editor"],
  ["server", "editor"],
  ["editor", "server"],
  ["editor", "examples"],
  ["examples", "engine"],
  ["server", "test"],
];

/** One block of turbo's report: the message and the place. */
function blocks(outcome: Outcome): readonly string[] {
  return outcome.text.split(/\n\s*\n/).map((block) => block.replaceAll(/\s*\n\s*\|\s*/g, " "));
}

/** The same package.json with one dependency more. */
function declaring(manifest: string, name: string): string {
  const { dependencies, ...rest } = JSON.parse(manifest) as { dependencies?: Record<string, string> };
  return JSON.stringify({ ...rest, dependencies: { ...dependencies, [name]: "^0.1.0" } }, null, 2);
}

describe("package boundaries", () => {
  let tree: PlantedTree;
  let clean: Outcome;
  let planted: Outcome;

  beforeAll(() => {
    tree = copyTheTree();
    clean = tree.run("turbo", "boundaries");
    tree.plant(Object.fromEntries(IMPORTS.map(([file, name]) => [file, importing(name)])));
    planted = tree.run("turbo", "boundaries");
  });
  afterAll(() => tree.remove());

  it.each(IMPORTS)("%s may not import %s", (file, _, message) => {
    expect(planted.code).not.toBe(0);
    expect(blocks(planted).filter((block) => block.includes(message) && block.includes(file))).toHaveLength(1);
  });

  it.each(DIRECTIONS)("%s may not even declare %s", (from, to) => {
    const path = `${from}/package.json`;
    const manifest = readFileSync(join(tree.root, path), "utf8");
    tree.plant({ [path]: declaring(manifest, `@parley/${to}`) });
    const { code, text } = tree.run("turbo", "boundaries");
    tree.plant({ [path]: manifest });
    expect(code).not.toBe(0);
    const refused = (a: string, b: string): string =>
      `Package \`@parley/${a}\` found without any tag listed in allowlist for \`@parley/${b}\``;
    const said = text.replaceAll(/\s*\n\s*\|\s*/g, " ");
    expect(said.includes(refused(to, from)) || said.includes(refused(from, to)), said).toBe(true);
  });

  it("the tree itself stays within its packages", () => {
    expect(clean.code, clean.text).toBe(0);
  });
});
