import { isRecordedEvent, type Quotes } from "@parley/engine";
import { readEntries, type EntryFiles } from "../runtime/mention-files/read-entries.ts";

/** What was written in some mentions of a file, by their ids: a report quotes them. */
export function quotesIn(files: EntryFiles, ids: ReadonlySet<string>): Quotes {
  const quotes = new Map<string, string>();
  if (ids.size === 0) return quotes;
  for (const { entry } of readEntries(files)) {
    if (isRecordedEvent(entry) || !ids.has(entry.id) || quotes.has(entry.id)) continue;
    quotes.set(entry.id, entry.text);
    if (quotes.size === ids.size) break;
  }
  return quotes;
}
