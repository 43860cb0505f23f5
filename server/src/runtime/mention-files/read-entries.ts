import { extname } from "node:path";
import type { ZodError } from "zod";
import {
  MentionInput,
  ParleyError,
  RecordedEvent,
  type BacktestEntry,
  type ColumnMap,
  type Issue,
  type ParsedMention,
} from "@parley/engine";
import { fieldErrors } from "../field-errors.ts";
import { csvRows, type Row } from "./csv-rows.ts";
import { readLines } from "./read-lines.ts";

const MOST_FAULTS = 20;

/** The files that a backtest reads: mentions with events between them, and perhaps further events. */
export interface EntryFiles {
  readonly mentions: string;
  /** What errors call that file, where its path is not what people know it by. */
  readonly called?: string;
  readonly columns?: ColumnMap | undefined;
  readonly events?: string | undefined;
  /** How many rows are read; all unless said otherwise. */
  readonly most?: number;
}

/** Something that a backtest takes, and the line of the mentions' file that it is from; null for what is of the events' file. */
export interface ReadEntry {
  readonly line: number | null;
  readonly entry: BacktestEntry;
}

type PlacedRow = Row & { readonly file: string };

/**
 * Reads mentions from a .jsonl or .csv file, one at a time. At the first row that is wrong it only looks on for more
 * faults, and throws with the line and field of each, so that a file is mended in one go.
 */
export function* readMentions(file: string): Generator<ParsedMention> {
  for (const { parsed } of sound(placed(file), ({ value }) => MentionInput.safeParse(value), file)) yield parsed;
}

/**
 * Reads mentions, and events beside them, in the order in which they happened; `wanted` says of each row, before it is
 * checked, whether it is read. Faults are told as those of mentions are.
 */
export function* readEntries(
  { mentions, called = mentions, columns, events, most = Infinity }: EntryFiles,
  wanted: (value: unknown) => boolean = () => true,
): Generator<ReadEntry> {
  const main = placed(mentions, columns, called);
  const rows = events === undefined ? main : byTime(main, placed(events));
  const chosen = rowsWanted(rows, wanted, most);
  for (const { row, parsed } of sound<BacktestEntry>(chosen, ({ value }) => shapeOf(value).safeParse(value), called))
    yield { line: row.file === called ? row.line : null, entry: parsed };
}

const shapeOf = (value: unknown): typeof MentionInput | typeof RecordedEvent =>
  typeof value === "object" && value !== null && "event" in value ? RecordedEvent : MentionInput;

function* rowsWanted(
  rows: Iterable<PlacedRow>,
  wanted: (value: unknown) => boolean,
  most: number,
): Generator<PlacedRow> {
  let read = 0;
  for (const row of rows) {
    if (wanted(row.value)) yield row;
    read += 1;
    if (read >= most) return;
  }
}

type Checked<T> = { readonly success: true; readonly data: T } | { readonly success: false; readonly error: ZodError };

function* sound<T>(
  rows: Iterable<PlacedRow>,
  check: (row: PlacedRow) => Checked<T>,
  main: string,
): Generator<{ readonly row: PlacedRow; readonly parsed: T }> {
  const faults: Issue[] = [];
  for (const row of rows) {
    const checked = check(row);
    if (checked.success) {
      if (faults.length === 0) yield { row, parsed: checked.data };
      continue;
    }
    const where = `${row.file === main ? "" : `${row.file}, `}line ${row.line}`;
    for (const { field, message } of fieldErrors(checked.error))
      faults.push({
        code: "PARLEY_MENTION_INVALID",
        severity: "error",
        certain: true,
        at: `${where}, ${field}`,
        message,
      });
    if (faults.length >= MOST_FAULTS) break;
  }
  if (faults.length > 0) throw faulty(main, faults);
}

function faulty(file: string, faults: readonly Issue[]): ParleyError {
  const count =
    faults.length >= MOST_FAULTS
      ? `at least ${faults.length} fields are wrong`
      : faults.length === 1
        ? "a field is wrong"
        : `${faults.length} fields are wrong`;
  const columns = extname(file).toLowerCase() === ".csv" ? ", or say otherwise which column is which" : "";
  return new ParleyError("PARLEY_MENTION_INVALID", `${file}: ${count}`, {
    at: file,
    hint: `Mend these lines and take the file again${columns}.`,
    issues: faults,
  });
}

function* placed(path: string, columns?: ColumnMap, file = path): Generator<PlacedRow> {
  for (const row of rowsOf(path, columns, file)) yield { ...row, file };
}

/** Two files as one, by time; a row without a time comes at once, and its check says what it lacks. */
function* byTime(mentions: Iterator<PlacedRow>, events: Iterator<PlacedRow>): Generator<PlacedRow> {
  let [mention, event] = [mentions.next(), events.next()];
  while (mention.done !== true || event.done !== true) {
    if (event.done === true || (mention.done !== true && timeOf(mention.value) <= timeOf(event.value))) {
      if (mention.done !== true) yield mention.value;
      mention = mentions.next();
    } else {
      yield event.value;
      event = events.next();
    }
  }
}

function timeOf({ value }: Row): number {
  const at = typeof value === "object" && value !== null && "at" in value ? value.at : undefined;
  const ms = typeof at === "string" ? Date.parse(at) : Number.NaN;
  return Number.isNaN(ms) ? -Infinity : ms;
}

function rowsOf(path: string, columns: ColumnMap | undefined, file: string): Generator<Row> {
  const kind = extname(path).toLowerCase();
  if (kind === ".csv") return csvRows(readLines(path, file), columns);
  if (kind === ".jsonl" || kind === ".ndjson") return jsonRows(readLines(path, file), file);
  throw new ParleyError("PARLEY_FILE_UNREADABLE", `${file} is neither .jsonl nor .csv`, { at: file });
}

function* jsonRows(lines: Iterable<string>, file: string): Generator<Row> {
  let line = 0;
  for (const text of lines) {
    line += 1;
    if (text.trim() === "") continue;
    yield { line, value: parse(text, line, file) };
  }
}

function parse(text: string, line: number, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ParleyError(
      "PARLEY_FILE_UNREADABLE",
      `${file}, line ${line} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      { at: file, cause },
    );
  }
}
