/** Which folders of its own package a folder may import; `(name)` only for types. */
export const LAYERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  engine: {
    protocol: "",
    vocabulary: "protocol",
    contract: "protocol vocabulary (cases)",
    versions: "protocol vocabulary (contract)",
    conditions: "protocol vocabulary (contract)",
    schedules: "protocol vocabulary (contract)",
    messages: "protocol vocabulary (contract)",
    triage: "protocol vocabulary (contract)",
    compile: "protocol vocabulary versions conditions schedules messages triage checks (contract)",
    cases: "protocol vocabulary versions conditions schedules messages triage compile contract",
    checks: "protocol vocabulary conditions messages (contract)",
    simulate: "protocol vocabulary versions conditions schedules messages triage compile contract cases",
    staffing: "protocol vocabulary versions conditions schedules messages triage compile contract cases (exchange)",
    backtest:
      "protocol vocabulary versions conditions schedules messages triage compile contract cases simulate staffing (exchange)",
    exchange: "protocol vocabulary versions",
    reference: "protocol vocabulary contract checks simulate staffing",
    fixes: "protocol vocabulary conditions checks compile",
    fixtures: "protocol vocabulary versions conditions schedules messages triage compile contract cases",
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
    texts: "",
    model: "kernels texts",
    projection: "model kernels texts",
    commands: "model kernels texts",
    fields: "model kernels look texts",
    api: "texts",
    look: "texts",
    canvas: "projection commands model kernels look texts",
    panels: "fields projection commands model kernels api look texts",
    app: "panels canvas fields projection commands model kernels api look texts",
  },
};

/** Who may import a library: these folders alone, or every folder but those after `not`. */
const LIBRARIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  engine: {
    xstate: "compile",
    "@noble/hashes/sha2.js": "versions staffing",
    tinyqueue: "staffing",
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
    recharts: "",
    react: "not kernels model",
    "react-dom/client": "not kernels model",
    "@mantine/core": "not kernels model",
    "@parley/engine": "not kernels",
  },
};

/** An import and whether it is forbidden. */
export interface Row {
  readonly source: string;
  readonly forbidden: boolean;
}

/** Every folder with a layer: its path, its workspace, its name. */
export const LAYERED = Object.entries(LAYERS).flatMap(([workspace, layers]) =>
  Object.keys(layers).map((folder) => [`${workspace}/src/${folder}`, workspace, folder] as const),
);

/** Every import that can be written in a folder, `up` being the way to `src`, and whether it is forbidden. */
export function rowsOf(workspace: string, folder: string, up: string): readonly Row[] {
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

/** Where the imports of a folder are planted. */
export function layerFile(workspace: string, folder: string, deep: boolean): string {
  return `${workspace}/src/${folder}/${deep ? "planted/" : ""}planted-imports.ts`;
}

/** Imports planted beside the tables: files at the root of `src`, folders without a layer, exceptions. */
const LOOSE: Readonly<Record<string, string>> = {
  "engine/src/newcomer/planted-imports.ts": `export { it } from "../protocol/it.ts";\n`,
  "server/src/newcomer/planted-imports.ts": `export { it } from "../store/it.ts";\n`,
  "editor/src/look/charts/planted-charts.ts": `export { it } from "recharts";\nexport { on } from "../../model/it.ts";\n`,
  "editor/src/newcomer/planted-imports.ts": `export { it } from "../model/it.ts";\n`,
  "server/src/planted-entry.ts": `export { it } from "kysely";\nexport { app } from "hono";\n`,
  "engine/src/planted-entry.ts": `export { it } from "xstate";\nexport { on } from "./compile/it.ts";\n`,
  "engine/src/protocol/duration.ts": `export { it } from "temporal-polyfill";\nexport { no } from "xstate";\n`,
  "engine/src/protocol/nearest.ts": `export { it } from "fastest-levenshtein";\nexport { no } from "xstate";\n`,
  "server/src/http/routes/planted-route.ts": `export { it } from "../page.ts";\nexport { other } from "./cases.ts";\nexport { app } from "../app.ts";\nexport { sql } from "kysely";\nexport { job } from "../../worker/it.ts";\n`,
  "server/src/http/intake/planted-intake.ts": `export { it } from "../page.ts";\nexport { route } from "../routes/cases.ts";\nexport { app } from "../app.ts";\nexport { sql } from "kysely";\nexport { job } from "../../worker/it.ts";\n`,
  "server/src/runtime/planted-types.ts": `export type { Kysely } from "kysely";\nexport { sql } from "kysely";\n`,
};

/** Every file that is planted to try the layers. */
export function layerPlants(): Readonly<Record<string, string>> {
  const tables = LAYERED.flatMap(([, workspace, folder]) =>
    [false, true].map((deep) => {
      const rows = rowsOf(workspace, folder, deep ? "../../" : "../");
      return [layerFile(workspace, folder, deep), rows.map((row) => `${row.source}\n`).join("")] as const;
    }),
  );
  return { ...Object.fromEntries(tables), ...LOOSE };
}
