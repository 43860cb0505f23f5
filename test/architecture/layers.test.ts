import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lint, type Finding } from "./lint.ts";
import { copyTheTree, type PlantedTree } from "./planted-tree.ts";

const RULE = "eslint(no-restricted-imports)";

/** Which folders of its own package a folder may import; `(name)` only for types. */
const LAYERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  engine: {
    protocol: "",
    vocabulary: "protocol",
    contract: "protocol vocabulary (cases)",
    conditions: "protocol vocabulary (contract)",
    schedules: "protocol vocabulary (contract)",
    messages: "protocol vocabulary (contract)",
    triage: "protocol vocabulary (contract)",
    compile: "protocol vocabulary conditions schedules messages triage (contract)",
    cases: "protocol vocabulary conditions schedules messages triage compile contract",
    checks: "protocol vocabulary conditions schedules messages compile",
    simulate: "protocol vocabulary conditions schedules messages triage compile contract cases",
    fixtures: "protocol vocabulary conditions schedules messages triage compile contract cases",
  },
  server: {
    store: "",
    channels: "",
    effects: "channels",
    runtime: "store effects",
    http: "runtime store effects",
    worker: "runtime store effects",
    cli: "runtime store effects",
  },
  editor: {
    kernels: "",
    model: "kernels",
    projection: "model kernels",
    tools: "model kernels",
    api: "",
    canvas: "projection tools model kernels",
    panels: "projection tools model kernels api",
    app: "panels canvas projection tools model kernels api",
  },
};

/** Who may import a library: these folders alone, or every folder but those after `not`. */
const LIBRARIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  engine: {
    xstate: "compile",
    "@marcbachmann/cel-js": "conditions",
    re2js: "conditions",
    "temporal-polyfill": "schedules",
    liquidjs: "messages",
    "libphonenumber-js/max": "triage",
    "node:fs": "",
    hono: "",
  },
  server: {
    "better-sqlite3": "store",
    kysely: "store",
    hono: "http",
    "hono/cors": "http",
    "@hono/node-server": "http",
    "node:fs": "not",
  },
  editor: {
    "@xyflow/react": "canvas",
    react: "not kernels model",
    "react-dom/client": "not kernels model",
    "@mantine/core": "not kernels model",
    "@parley/engine": "not kernels",
  },
};

interface Row {
  readonly source: string;
  readonly forbidden: boolean;
}

const folders = Object.entries(LAYERS).flatMap(([workspace, layers]) =>
  Object.keys(layers).map((folder) => [`${workspace}/src/${folder}`, workspace, folder] as const),
);

/** Every import that can be written in a folder, `up` being the way to `src`, and whether it is forbidden. */
function rowsOf(workspace: string, folder: string, up: string): readonly Row[] {
  const layers = LAYERS[workspace] ?? {};
  const allowed = new Set((layers[folder] ?? "").split(" "));
  const ours = Object.keys(layers)
    .filter((other) => other !== folder)
    .flatMap((other) => [
      { source: `export { it } from "${up}${other}/it.ts";`, forbidden: !allowed.has(other) },
      {
        source: `export type { It } from "${up}${other}/it.ts";`,
        forbidden: !allowed.has(other) && !allowed.has(`(${other})`),
      },
      { source: `export const ${other} = () => import("${up}${other}/it.ts");`, forbidden: !allowed.has(other) },
    ]);
  const libraries = Object.entries(LIBRARIES[workspace] ?? {}).map(([library, who]) => {
    const [first, ...rest] = who.split(" ");
    const may = first === "not" ? !rest.includes(folder) : who.split(" ").includes(folder);
    return { source: `export { it } from "${library}";`, forbidden: !may };
  });
  return [...ours, ...libraries, { source: `export { it } from "${up}index.ts";`, forbidden: true }];
}

function fileOf(workspace: string, folder: string, deep: boolean): string {
  return `${workspace}/src/${folder}/${deep ? "planted/" : ""}planted-imports.ts`;
}

const written = (rows: readonly Row[]): string => rows.map((row) => `${row.source}\n`).join("");

describe("layers", () => {
  let tree: PlantedTree;
  let clean: readonly Finding[] = [];
  let planted: readonly Finding[] = [];

  beforeAll(() => {
    tree = copyTheTree();
    clean = lint(tree);
    for (const [, workspace, folder] of folders) {
      tree.plant({
        [fileOf(workspace, folder, false)]: written(rowsOf(workspace, folder, "../")),
        [fileOf(workspace, folder, true)]: written(rowsOf(workspace, folder, "../../")),
      });
    }
    tree.plant({
      "engine/src/newcomer/planted-imports.ts": `export { it } from "../protocol/it.ts";\n`,
      "server/src/newcomer/planted-imports.ts": `export { it } from "../store/it.ts";\n`,
      "editor/src/newcomer/planted-imports.ts": `export { it } from "../model/it.ts";\n`,
      "server/src/planted-entry.ts": `export { it } from "kysely";\nexport { app } from "hono";\n`,
      "engine/src/planted-entry.ts": `export { it } from "xstate";\nexport { on } from "./compile/it.ts";\n`,
      "engine/src/protocol/duration.ts": `export { it } from "temporal-polyfill";\nexport { no } from "xstate";\n`,
      "server/src/runtime/planted-types.ts": `export type { Kysely } from "kysely";\nexport { sql } from "kysely";\n`,
    });
    planted = lint(tree);
  });
  afterAll(() => tree.remove());

  const linesIn = (file: string): readonly number[] =>
    planted.filter((finding) => finding.file === file && finding.rule === RULE).map((finding) => finding.line);

  it.each(folders)("%s imports its lower layers and its own libraries, and no other", (_, workspace, folder) => {
    for (const deep of [false, true]) {
      const rows = rowsOf(workspace, folder, deep ? "../../" : "../");
      const file = fileOf(workspace, folder, deep);
      const reported = new Set(linesIn(file));
      const seen = rows.map((row, index) => ({ source: row.source, forbidden: reported.has(index + 1) }));
      expect(seen, file).toEqual(rows);
    }
  });

  it.each(["engine", "server", "editor"])(
    "%s/src takes no new folder without a place among the layers",
    (workspace) => {
      const file = `${workspace}/src/newcomer/planted-imports.ts`;
      const said = planted.filter((finding) => finding.file === file && finding.rule === RULE).map(({ help }) => help);
      expect(said).toEqual(["This folder has no layer yet: give it one in layers.oxlintrc.json."]);
    },
  );

  it.each(["engine", "server", "editor"])("every folder of %s/src is in the table of this test", (workspace) => {
    const found = readdirSync(join(tree.root, workspace, "src"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== "newcomer")
      .map((entry) => entry.name);
    expect(Object.keys(LAYERS[workspace] ?? {})).toEqual(expect.arrayContaining(found));
  });

  it("an entry file keeps to the libraries that no folder owns", () => {
    expect(linesIn("server/src/planted-entry.ts")).toEqual([1, 2]);
    expect(linesIn("engine/src/planted-entry.ts")).toEqual([1]);
  });

  it("protocol/duration.ts alone of its folder may import temporal-polyfill", () => {
    expect(linesIn("engine/src/protocol/duration.ts")).toEqual([2]);
  });

  it("the runtime may name the types of the database and no more", () => {
    expect(linesIn("server/src/runtime/planted-types.ts")).toEqual([2]);
  });

  it("the tree itself keeps to its layers", () => {
    expect(clean.filter((finding) => finding.rule === RULE)).toEqual([]);
  });
});
