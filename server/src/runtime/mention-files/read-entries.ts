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
import { csvRows, type CsvReading, type Row } from "./csv-rows.ts";
import { readLines } from "./read-lines.ts";

/** Faults that are told; what is wrong with a field in several rows is one. */
const MOST_FAULTS = 20;
/** Rows with faults after which no more are looked for. */
const MOST_FAULTY_ROWS = 1000;

/** The files that a backtest reads: mentions with events between them, and perhaps further events. */
export interface EntryFiles {
  readonly mentions: string;
  /** What errors call that file, where its path is not what people know it by. */
  readonly called?: string;
  readonly columns?: ColumnMap | undefined;
  /** Whose wall clock is meant by times of a .csv file that have no offset; without it they are faults. */
  readonly timeZone?: string | undefined;
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
export function* readMentions(file: string, timeZone: string): Generator<ParsedMention> {
  for (const { parsed } of sound(placed(file, { timeZone }), ({ value }) => MentionInput.safeParse(value), file))
    yield parsed;
}

/**
 * Reads mentions, and events beside them, in the order in which they happened; `wanted` says of each row, before it is
 * checked, whether it is read. Faults are told as those of mentions are.
 */
export function* readEntries(
  { mentions, called = mentions, columns, timeZone, events, most = Infinity }: EntryFiles,
  wanted: (value: unknown) => boolean = () => true,
): Generator<ReadEntry> {
  const main = placed(mentions, { columns, timeZone }, called);
  const rows = events === undefined ? main : byTime(main, placed(events, { timeZone }));
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
  const faults = new Map<string, Fault>();
  let faulty = 0;
  for (const row of rows) {
    const checked = check(row);
    if (checked.success) {
      if (faulty === 0) yield { row, parsed: checked.data };
      continue;
    }
    faulty += 1;
    const file = row.file === main ? "" : `${row.file}, `;
    for (const { field, message } of fieldErrors(checked.error)) {
      const key = JSON.stringify([file, field, message]);
      const known = faults.get(key);
      if (known !== undefined) known.lines.push(row.line);
      else faults.set(key, { file, field, message, lines: [row.line] });
    }
    if (faults.size >= MOST_FAULTS || faulty >= MOST_FAULTY_ROWS) break;
  }
  if (faulty > 0) throw faultyFile(main, [...faults.values()].map(issueOf));
}

/** What is wrong with a field, and in which lines it is. */
interface Fault {
  readonly file: string;
  readonly field: string;
  readonly message: string;
  readonly lines: number[];
}

function issueOf({ file, field, message, lines: [first = 0, ...others] }: Fault): Issue {
  const shown = others.slice(0, MOST_LINES).join(", ");
  const more = others.length - MOST_LINES;
  const also =
    others.length === 0
      ? ""
      : ` (also in ${others.length === 1 ? "line" : "lines"} ${shown}${more > 0 ? ` and ${more} more` : ""})`;
  const at = `${file}line ${first}, ${field}`;
  return { code: "PARLEY_MENTION_INVALID", severity: "error", certain: true, at, message: `${message}${also}` };
}

/** Further lines that are named of one fault. */
const MOST_LINES = 3;

function faultyFile(file: string, faults: readonly Issue[]): ParleyError {
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

function* placed(path: string, reading: CsvReading, file = path): Generator<PlacedRow> {
  for (const row of rowsOf(path, reading, file)) yield { ...row, file };
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

function rowsOf(path: string, reading: CsvReading, file: string): Generator<Row> {
  const kind = extname(path).toLowerCase();
  if (kind === ".csv") return csvRows(readLines(path, file), reading);
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
