import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyTheTree, type Outcome, type PlantedTree } from "./planted-tree.ts";

const WRONG: Readonly<Record<string, string>> = {
  "engine/src/cases/planted-quotes.ts": "export const it = 'single';\n",
  "server/src/http/planted-indent.ts": "export function it() {\n      return 1;\n}\n",
  "editor/src/panels/planted-wide.tsx": `export const it = [${'"a long enough word", '.repeat(10)}];\n`,
  "test/http/planted-semicolon.test.ts": "export const it = 1\n",
};

describe("format", () => {
  let tree: PlantedTree;
  let clean: Outcome;
  let planted: Outcome;

  beforeAll(() => {
    tree = copyTheTree();
    clean = tree.run("oxfmt", "--check");
    tree.plant({
      ...WRONG,
      "server/dist/planted.js": "export const it = 'built'\n",
      "engine/src/cases/planted-well.ts": `export const it = "double";\n`,
    });
    planted = tree.run("oxfmt", "--check");
  });
  afterAll(() => tree.remove());

  it.each(Object.keys(WRONG))("%s is reported", (file) => {
    expect(planted.code).not.toBe(0);
    expect(planted.text).toContain(file);
  });

  it("what is well formatted or built is not reported", () => {
    expect(planted.text).not.toContain("planted-well.ts");
    expect(planted.text).not.toContain("server/dist/planted.js");
  });

  it("the tree itself is formatted", () => {
    expect(clean.code, clean.text).toBe(0);
  });
});
