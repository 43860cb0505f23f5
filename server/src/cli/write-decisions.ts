import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { ParleyError } from "@parley/engine";
import { csvLine } from "../runtime/backtests/csv-text.ts";
import { inOrderOfLines } from "./decision-lines.ts";

const BUFFERED = 1 << 16;

/** The files in which the parts of a backtest keep their decisions until they are put in order. */
export function partFiles(out: string, parts: number): string[] {
  return Array.from({ length: parts }, (_, part) => besideOf(out, `${part}.part`));
}

/** Writes every decision into a CSV file, in the order of the mentions; the file is there whole, or not at all. */
export function writeDecisions(out: string, columns: readonly string[], parts: readonly string[]): void {
  const beside = besideOf(out, "new");
  try {
    const handle = openSync(beside, "w");
    try {
      let text = csvLine(columns);
      for (const cells of inOrderOfLines(parts)) {
        text += csvLine(cells);
        if (text.length < BUFFERED) continue;
        writeSync(handle, text);
        text = "";
      }
      writeSync(handle, text);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, out);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw unwritable(out, cause);
  }
}

/** Makes sure that decisions can be written there, before any is made. */
export function refuseUnwritable(out: string): void {
  const beside = besideOf(out, "new");
  try {
    closeSync(openSync(beside, "w"));
    rmSync(beside);
  } catch (cause) {
    throw unwritable(out, cause);
  }
}

/** Takes the parts away. */
export function removeParts(parts: readonly string[]): void {
  for (const part of parts) rmSync(part, { force: true });
}

const besideOf = (out: string, ending: string): string =>
  join(dirname(out), `.${basename(out)}.${process.pid}.${ending}`);

function unwritable(out: string, cause: unknown): ParleyError {
  const why = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  return new ParleyError("PARLEY_DATA_UNWRITABLE", `${out} cannot be written (${why})`, {
    at: out,
    kind: "operational",
    cause,
  });
}
