import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { layerFile, LAYERED, layerPlants, LAYERS, rowsOf } from "./layer-plants.ts";
import { BREACHES, NEAR_MISSES, NEEDLESS, rulePlants } from "./rule-plants.ts";
import { copyTheTree, type PlantedTree } from "./planted-tree.ts";

const IMPORTS = "eslint(no-restricted-imports)";
const WORKSPACES = Object.keys(LAYERS);

/** One thing that oxlint found. `rule` reads `typescript(no-explicit-any)`. */
interface Finding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly help: string;
}

interface Report {
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly code: string;
    readonly help?: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
}

/** What oxlint finds in files of the tree: in the planted ones; to look at all others again took ten times as long. */
function lint(tree: PlantedTree, files: readonly string[]): readonly Finding[] {
  const report = JSON.parse(tree.run("oxlint", "--format", "json", ...files).text) as Report;
  return report.diagnostics.map(({ filename, code, help, labels }) => ({
    file: filename,
    line: labels[0]?.span.line ?? 0,
    rule: code,
    help: help ?? "",
  }));
}

function foldersOf(root: string, workspace: string): readonly string[] {
  return readdirSync(join(root, workspace, "src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

let tree: PlantedTree;
let folders: Readonly<Record<string, readonly string[]>> = {};
let planted: readonly Finding[] = [];

beforeAll(() => {
  tree = copyTheTree();
  folders = Object.fromEntries(WORKSPACES.map((workspace) => [workspace, foldersOf(tree.root, workspace)]));
  const plants = { ...layerPlants(), ...rulePlants() };
  tree.plant(plants);
  planted = lint(tree, Object.keys(plants));
});
afterAll(() => tree.remove());

const importsIn = (file: string): readonly Finding[] =>
  planted.filter((finding) => finding.file === file && finding.rule === IMPORTS);
const linesIn = (file: string): readonly number[] => importsIn(file).map((finding) => finding.line);

describe("layers", () => {
  it.each(LAYERED)("%s imports its lower layers and its own libraries, and no other", (_, workspace, folder) => {
    for (const deep of [false, true]) {
      const rows = rowsOf(workspace, folder, deep ? "../../" : "../");
      const reported = new Set(linesIn(layerFile(workspace, folder, deep)));
      const seen = rows.map((row, index) => ({ source: row.source, forbidden: reported.has(index + 1) }));
      expect(seen).toEqual(rows);
    }
  });

  it.each(WORKSPACES)("%s/src takes no new folder without a layer", (workspace) => {
    const said = importsIn(`${workspace}/src/newcomer/planted-imports.ts`).map(({ help }) => help);
    expect(said).toEqual(["This folder has no layer yet: give it one in layers.oxlintrc.json."]);
  });

  it.each(WORKSPACES)("every folder of %s/src is tried by this test", (workspace) => {
    expect(Object.keys(LAYERS[workspace] ?? {})).toEqual(expect.arrayContaining([...(folders[workspace] ?? [])]));
  });

  it("an entry file keeps to the libraries that no folder owns", () => {
    expect(linesIn("server/src/planted-entry.ts")).toEqual([1, 2]);
    expect(linesIn("engine/src/planted-entry.ts")).toEqual([1]);
  });

  it("protocol/duration.ts alone of its folder may import temporal-polyfill", () => {
    expect(linesIn("engine/src/protocol/duration.ts")).toEqual([2]);
  });

  it("protocol/nearest.ts alone of its folder may import fastest-levenshtein", () => {
    expect(linesIn("engine/src/protocol/nearest.ts")).toEqual([2]);
  });

  it("routes know neither each other nor the application, and what serves them knows no route", () => {
    expect(linesIn("server/src/http/routes/planted-route.ts")).toEqual([2, 3, 4, 5]);
    expect(linesIn("server/src/http/intake/planted-intake.ts")).toEqual([2, 3, 4, 5]);
  });

  it("charts alone know the charting library", () => {
    expect(linesIn("editor/src/look/charts/planted-charts.ts")).toEqual([2]);
  });

  it("the runtime may name the types of the database and no more", () => {
    expect(linesIn("server/src/runtime/planted-types.ts")).toEqual([2]);
  });
});

describe("lint rules", () => {
  const rulesIn = (file: string): readonly string[] =>
    planted.filter((finding) => finding.file === file).map((finding) => finding.rule);

  it.each(BREACHES)("%s", (_, file, _source, rule) => {
    expect(rulesIn(file)).toContain(rule);
  });

  it.each(NEAR_MISSES)("%s", (_, file) => {
    expect(rulesIn(file)).toEqual([]);
  });

  it("a needless lint comment is reported", () => {
    expect(rulesIn(NEEDLESS)).toHaveLength(1);
  });
});
