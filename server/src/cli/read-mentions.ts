import { extname } from "node:path";
import { MentionInput, ParleyError, type Issue, type ParsedMention } from "@parley/engine";
import { fieldErrors } from "../runtime/field-errors.ts";
import { csvRows, type Row } from "./csv-rows.ts";
import { readLines } from "./read-lines.ts";

const MOST_FAULTS = 20;

/**
 * Reads mentions from a .jsonl or .csv file, one at a time. At the first row that is wrong it only looks on for more
 * faults, and throws with the line and field of each, so that a file is mended in one go.
 */
export function* readMentions(file: string): Generator<ParsedMention> {
  const faults: Issue[] = [];
  for (const { line, value } of rowsOf(file)) {
    const parsed = MentionInput.safeParse(value);
    if (parsed.success) {
      if (faults.length === 0) yield parsed.data;
      continue;
    }
    for (const { field, message } of fieldErrors(parsed.error))
      faults.push({
        code: "PARLEY_MENTION_INVALID",
        severity: "error",
        certain: true,
        at: `line ${line}, ${field}`,
        message,
      });
    if (faults.length >= MOST_FAULTS) break;
  }
  if (faults.length > 0) {
    const count =
      faults.length >= MOST_FAULTS
        ? `at least ${faults.length} fields are wrong`
        : faults.length === 1
          ? "a field is wrong"
          : `${faults.length} fields are wrong`;
    throw new ParleyError("PARLEY_MENTION_INVALID", `${file}: ${count}`, { at: file, issues: faults });
  }
}

function rowsOf(file: string): Generator<Row> {
  const kind = extname(file).toLowerCase();
  if (kind === ".csv") return csvRows(readLines(file));
  if (kind === ".jsonl" || kind === ".ndjson") return jsonRows(readLines(file), file);
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
