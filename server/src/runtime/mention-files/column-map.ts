import { ColumnMap, ParleyError } from "@parley/engine";

/** A field (`author.handle`), and the number of the column that it is read from. */
export interface Source {
  readonly field: string;
  readonly column: number;
}

/** Reads a map of columns; throws PARLEY_FILE_UNREADABLE naming the field that is wrong. */
export function readColumnMap(json: unknown): ColumnMap {
  const parsed = ColumnMap.safeParse(json);
  if (parsed.success) return parsed.data;
  const at = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
  throw new ParleyError("PARLEY_FILE_UNREADABLE", `This is not a map of columns${at === "" ? "" : `: see ${at}`}`, {
    hint: 'Write for each field the name of its column, or { "always": a value }, as in { "text": "tweet", "channel": { "always": "x" } }.',
  });
}

/** What every mention needs: a column that is called so is that field, unless a map says otherwise. */
const NEEDED = ["id", "channel", "text", "at", "author.handle"];

/**
 * Which columns of a file are read, as which fields: all of them without a map; with one those that it names, and what every
 * mention needs by its own name. Throws PARLEY_FILE_UNREADABLE for those that are not there.
 */
export function sourcesIn(columns: readonly string[], map: ColumnMap | undefined): Source[] {
  for (const name of columns)
    if (name.split(".").includes("__proto__"))
      throw new ParleyError("PARLEY_FILE_UNREADABLE", `line 1: a column cannot be called ${name}`);
  if (map === undefined) return columns.map((field, column) => ({ field, column }));
  const missing: string[] = [];
  const sources = Object.entries(map).flatMap(([field, from]): Source[] => {
    if (typeof from !== "string") return [];
    const column = columns.indexOf(from);
    if (column === -1) missing.push(`"${from}" for ${field}`);
    return [{ field, column }];
  });
  const unsaid = NEEDED.filter((field) => !Object.hasOwn(map, field) && columns.includes(field));
  if (missing.length === 0) return [...sources, ...unsaid.map((field) => ({ field, column: columns.indexOf(field) }))];
  throw new ParleyError("PARLEY_FILE_UNREADABLE", `There is no column ${missing.join(", nor ")}`, {
    hint: `The file has the columns ${columns.join(", ")}.`,
  });
}

/** The values that every row has. */
export function alwaysIn(map: ColumnMap): (readonly [field: string, value: unknown])[] {
  return Object.entries(map).flatMap(([field, from]) => (typeof from === "string" ? [] : [[field, from.always]]));
}
