import type { Brand, Json } from "@parley/engine";
import { settingWords } from "../model/backtest/setting-words.ts";
import { t } from "../texts/texts.ts";
import type { ReadSide } from "./diff-pair.ts";

/** A row of a table as a diff gives it, in words: "Topics: has Refunds gives Senior care". Null for what is no row of the table at this place. */
export function rowInWords(at: string, value: Json, { protocol }: ReadSide, brand: Brand): string | null {
  const name = at.replace(/^tables\./, "");
  const table = Object.hasOwn(protocol.tables, name) ? protocol.tables[name] : undefined;
  if (table === undefined || !isRecord(value)) return null;
  const { when, then } = value;
  if (!Array.isArray(when) || then === undefined) return null;
  const asked = settingWords(protocol, brand).row(
    table.inputs,
    when.map((cell) => (typeof cell === "string" ? cell : JSON.stringify(cell))),
  );
  return t("{cells} gives {result}", { cells: asked, result: resultInWords(then, brand) });
}

/** What a row gives: a lead by its title, else as it is written. */
export function resultInWords(then: Json, brand: Brand): string {
  if (typeof then === "string")
    return Object.hasOwn(brand.leads, then) ? (brand.leads[then]?.title ?? then) : `“${then}”`;
  if (!isRecord(then)) return JSON.stringify(then);
  return Object.entries(then)
    .map(([key, each]) => `${key} ${resultInWords(each, brand)}`)
    .join(", ");
}

/** Is a value an object with keys? */
export const isRecord = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
