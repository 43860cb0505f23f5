import { graphemesOf } from "../messages/graphemes.ts";

/** How what was written in some mentions begins, by their ids: reports have their ids only. */
export type Quotes = ReadonlyMap<string, string>;

/** Nothing of what was written, as where somebody may not read it. */
export const NO_QUOTES: Quotes = new Map();

/** As much of a text as brings it to mind. */
const MOST_CHARACTERS = 70;

/** A mention as a report names it: its id, and how it begins, where that is known. */
export function mentionInWords(id: string, quotes: Quotes): string {
  const text = quotes.get(id)?.replace(/\s+/g, " ").trim() ?? "";
  if (text === "") return id;
  const letters = graphemesOf(text);
  const start = letters.length > MOST_CHARACTERS ? `${letters.slice(0, MOST_CHARACTERS).join("").trimEnd()} …` : text;
  return `${id}: “${start}”`;
}
