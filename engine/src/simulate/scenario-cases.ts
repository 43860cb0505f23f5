import { z } from "zod";
import { ParleyError } from "../errors.ts";
import type { Json } from "../protocol/json.ts";

/** The rows of a scenario that is told once for several cases; the columns are what `<name>` stands for in it. */
export const Cases = z
  .array(z.record(z.string().regex(/^[A-Za-z]\w*$/), z.union([z.string(), z.number(), z.boolean()])))
  .min(1)
  .max(500)
  .describe("The scenario is told once for each row; `<name>` in any text becomes the row's value.");
type Row = z.infer<typeof Cases>[number];

const PLACE = /<([A-Za-z]\w*)>/g;

/**
 * Writes a scenario with `cases` out, one for each: `<name>` in any of its texts becomes the case's value, a text that is
 * nothing but `<name>` the value itself. Titles get the case's own `title`, or its number. One without cases is itself.
 * Throws PARLEY_SCENARIO_INVALID when the cases are no table, or lack a name that the others have.
 */
export function scenarioCases(json: unknown): unknown[] {
  if (typeof json !== "object" || json === null || !Object.hasOwn(json, "cases")) return [json];
  const { cases, ...told } = json as { readonly cases: unknown; readonly title?: unknown };
  const rows = Cases.safeParse(cases);
  if (!rows.success)
    throw invalid("cases", "Cases are a list of rows, each with a text, a number or yes and no under the same names.");
  const names = Object.keys(rows.data[0] ?? {});
  return rows.data.map((row, index) => {
    const lacking = names.find((name) => !Object.hasOwn(row, name));
    if (lacking !== undefined) throw invalid(`cases.${index}`, `Case ${index + 1} has no "${lacking}".`);
    const written = filled(told as Json, row) as { readonly [key: string]: Json };
    const which = Object.hasOwn(row, "title") ? String(row["title"]) : `case ${index + 1}`;
    const { title } = written;
    return typeof title === "string" ? { ...written, title: `${title}: ${which}` } : written;
  });
}

function filled(value: Json, row: Row): Json {
  if (typeof value === "string") return filledText(value, row);
  if (Array.isArray(value)) return value.map((each) => filled(each as Json, row));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as { readonly [key: string]: Json }).map(([key, each]) => [key, filled(each, row)]),
  );
}

function filledText(text: string, row: Row): Json {
  const [whole, name = ""] = /^<([A-Za-z]\w*)>$/.exec(text) ?? [];
  if (whole !== undefined && Object.hasOwn(row, name)) return row[name] ?? null;
  return text.replace(PLACE, (place, column: string) => (Object.hasOwn(row, column) ? String(row[column]) : place));
}

const invalid = (at: string, message: string): ParleyError =>
  new ParleyError("PARLEY_SCENARIO_INVALID", message, { at });
