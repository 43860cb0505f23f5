import { parse } from "csv-parse/sync";
import { isoInstant, nextWallTime, ParleyError, type ColumnMap } from "@parley/engine";
import { alwaysIn, sourcesIn, type Source } from "./column-map.ts";

/** A row of a file of mentions, before it is checked. */
export interface Row {
  readonly line: number;
  readonly value: unknown;
}

/** What is known of a CSV file besides its text. */
export interface CsvReading {
  readonly columns?: ColumnMap | undefined;
  /** Whose wall clock is meant by a time without an offset. */
  readonly timeZone?: string | undefined;
}

/**
 * Rows of a CSV file as nested objects; columns are dotted names such as author.handle, and an empty cell is a field
 * left out. A cell of a field that is a number, a truth value or a list is read as JSON when it is that; a time as tables
 * write it (`2026-03-02 09:00`) is one of the zone's wall clock. With a map only the columns that it names are read, and
 * what every mention needs by its own name. Where no column is the id of mentions, the line is: the first below the head
 * is `line-2`.
 */
export function* csvRows(lines: Iterable<string>, { columns: map, timeZone }: CsvReading = {}): Generator<Row> {
  const always = map === undefined ? [] : alwaysIn(map);
  let columns: string[] | null = null;
  let sources: readonly Source[] = [];
  let isCounted = false;
  for (const { cells, line } of csvRecords(lines)) {
    if (columns === null) {
      columns = cells.map((cell) => cell.trim());
      sources = sourcesIn(columns, map);
      isCounted = ![...sources.map(({ field }) => field), ...always.map(([field]) => field)].includes("id");
      continue;
    }
    if (cells.length > columns.length)
      throw fault(line, `there are ${cells.length} cells for ${columns.length} columns`);
    const value = nested(sources, cells, always, timeZone);
    yield { line, value: isCounted && !Object.hasOwn(value, "event") ? { id: `line-${line}`, ...value } : value };
  }
}

/** The cells of each row of a CSV file, the head first, without empty rows. */
export function* csvRecords(lines: Iterable<string>): Generator<{ readonly cells: string[]; readonly line: number }> {
  let head = true;
  for (const { text, line } of records(lines)) {
    const cells = cellsOf(text, line);
    if (head || cells.length > 1 || cells[0] !== "") yield { cells, line };
    head = false;
  }
}

/** As long as the longest row may be: beyond it, a quote was left open. */
const LONGEST_ROW = 1_000_000;

/** A record goes on over the line's end while a quote is open. */
function* records(lines: Iterable<string>): Generator<{ text: string; line: number }> {
  let open: { text: string; line: number; quotes: number } | null = null;
  let line = 0;
  for (const text of lines) {
    line += 1;
    const quotes = text.split('"').length - 1;
    open =
      open === null
        ? { text, line, quotes }
        : { text: `${open.text}\n${text}`, line: open.line, quotes: open.quotes + quotes };
    if (open.quotes % 2 === 1 && open.text.length < LONGEST_ROW) continue;
    if (open.quotes % 2 === 1) break;
    yield open;
    open = null;
  }
  if (open !== null) throw fault(open.line, "a quote is not closed");
}

function cellsOf(text: string, line: number): string[] {
  if (text === "") return [""];
  try {
    return parse(text, { relax_column_count: true })[0] ?? [""];
  } catch (cause) {
    throw fault(line, `is not CSV: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

const fault = (line: number, message: string): ParleyError =>
  new ParleyError("PARLEY_FILE_UNREADABLE", `line ${line}: ${message}`);

const READ_AS_JSON =
  /^(author\.(followers|verified|priorCases|optedOut)|public|tagged|shares|likes|replies|similar\..+|triage\.(topics|abusive|urgent|press|personalData|priorContact|confidence))$/;

function nested(
  sources: readonly Source[],
  cells: readonly string[],
  always: readonly (readonly [string, unknown])[],
  timeZone: string | undefined,
): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [field, value] of always) put(row, field, value);
  for (const { field, column } of sources) {
    const cell = cells[column] ?? "";
    if (cell !== "") put(row, field, readCell(field, cell, timeZone));
  }
  return row;
}

function readCell(field: string, cell: string, timeZone: string | undefined): unknown {
  if (field === "at" && timeZone !== undefined) return instantOf(cell, timeZone);
  return READ_AS_JSON.test(field) ? fromJson(cell) : cell;
}

const LOCAL_TIME = /^(\d{4}-\d\d-\d\d)[T ](\d{1,2}:\d\d(?::\d\d)?)$/;

/** What is no time of a wall clock stays as it is: the check of the field says then what is wrong. */
function instantOf(cell: string, timeZone: string): string {
  const [, day, time] = LOCAL_TIME.exec(cell.trim()) ?? [];
  const at = day === undefined ? null : nextWallTime(`${day} ${time}`, 0, timeZone);
  return at === null ? cell : isoInstant(at);
}

function put(row: Record<string, unknown>, field: string, value: unknown): void {
  const path = field.split(".");
  const last = path.pop() ?? field;
  let place = row;
  for (const name of path) {
    // Only what the row has by itself: `constructor` leads to what all objects share.
    const inner = Object.hasOwn(place, name) ? place[name] : undefined;
    place = typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>) : (place[name] = {});
  }
  place[last] = value;
}

/** What is not JSON stays text: the check of the field says then what is wrong. */
function fromJson(cell: string): unknown {
  try {
    return JSON.parse(/^(true|false)$/i.test(cell) ? cell.toLowerCase() : cell);
  } catch {
    return cell;
  }
}
