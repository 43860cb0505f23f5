import { existsSync } from "node:fs";
import { extname } from "node:path";
import { ParleyError, type ColumnMap } from "@parley/engine";
import { readColumnMap } from "../runtime/mention-files/column-map.ts";
import { readJsonFile } from "./files.ts";
import { inFile } from "./load-program.ts";
import { repeatedOption } from "./repeated-option.ts";
import { UsageError } from "./usage-error.ts";
import { writeFile } from "./write-out.ts";

/** The options that say which column is which field. */
export const COLUMN_ARGS = {
  columns: {
    type: "string",
    description: "Which column of the .csv is which field; <mentions>.columns.json when that lies beside it",
    valueHint: "file",
  },
  column: {
    type: "string",
    description: "A field and its column; may be given again and again",
    valueHint: "field=column",
  },
  always: {
    type: "string",
    description: "A field that is the same in every row; may be given again and again",
    valueHint: "field=value",
  },
  "save-columns": { type: "boolean", description: "Remembers the columns in the file of --columns" },
} as const;

interface ColumnArgs {
  readonly mentions: string;
  readonly columns?: string | undefined;
  readonly "save-columns"?: boolean | undefined;
}

/** The columns to read a file of mentions by: as said, else as they were saved beside it; undefined when they are the fields. */
export function chosenColumns(args: ColumnArgs, rawArgs: readonly string[]): ColumnMap | undefined {
  const file = args.columns ?? `${args.mentions}.columns.json`;
  const saved = args.columns !== undefined || existsSync(file) ? inFile(file, () => readColumnMap(known(file))) : {};
  const said = {
    ...Object.fromEntries(pairs(rawArgs, "column")),
    ...Object.fromEntries(pairs(rawArgs, "always").map(([field, value]) => [field, { always: jsonOr(value) }])),
  };
  const map = readColumnMap({ ...saved, ...said });
  if (Object.keys(map).length === 0) {
    if (args["save-columns"] === true) throw new UsageError("--save-columns has nothing to save: say --column first");
    return undefined;
  }
  if (extname(args.mentions).toLowerCase() !== ".csv")
    throw new UsageError(`columns are those of a .csv file, and not of ${args.mentions}`);
  if (args["save-columns"] === true) writeFile(JSON.stringify(map, null, 2), file);
  return map;

  /** A file that is to be written need not be there yet. */
  function known(from: string): unknown {
    return args["save-columns"] === true && !existsSync(from) ? {} : readJsonFile(from);
  }
}

function pairs(rawArgs: readonly string[], option: string): [string, string][] {
  return repeatedOption(rawArgs, option).map((text) => {
    const [, field, value] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
    if (field === undefined || value === undefined || field.split(".").includes("__proto__"))
      throw new UsageError(`--${option} ${text}: write ${option === "column" ? "field=column" : "field=value"}`);
    return [field, value];
  });
}

/** What is no JSON is a text. */
function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return text;
    throw new ParleyError("PARLEY_BUG", "JSON could not be read", { kind: "bug", cause });
  }
}
