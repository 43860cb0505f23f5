import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyTheTree, type PlantedTree } from "./planted-tree.ts";

const FOLDERS = ["engine/src", "server/src", "editor/src", "scripts", "test"];
const SOURCE = /\.[cm]?[jt]sx?$/;
const HUSHES = /(oxlint|eslint)-disable|@ts-(ignore|nocheck)|(istanbul|v8|c8) ignore/;

/** The sources that switch a guard off by a comment. The tests of this folder write such comments to plant them. */
function hushedIn(root: string): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((path) => join(folder, path))
      .filter(
        (path) => SOURCE.test(path) && !path.startsWith(join("test", "architecture")) && !path.includes("node_modules"),
      )
      .filter((path) => HUSHES.test(readFileSync(join(root, path), "utf8"))),
  );
}

describe("comments that hush a guard", () => {
  let tree: PlantedTree;

  beforeAll(() => {
    tree = copyTheTree();
  });
  afterAll(() => tree.remove());

  it("there are none", () => {
    expect(hushedIn(tree.root)).toEqual([]);
  });

  it("a new one is found", () => {
    const file = "server/src/http/planted-hush.ts";
    tree.plant({ [file]: "// oxlint-disable-next-line no-empty\nexport const it = 1;\n" });
    expect(hushedIn(tree.root)).toContain(file);
  });
});
