import { extname } from "node:path";
import { MentionInput, ParleyError, type ColumnMap } from "@parley/engine";
import { fieldErrors } from "../runtime/field-errors.ts";
import { csvRecords, csvRows } from "../runtime/mention-files/csv-rows.ts";
import { readLines } from "../runtime/mention-files/read-lines.ts";

/**
 * Refuses a .csv file in which no column is a field that every mention needs, at its head, and says how to name them: its
 * rows would all lack the same.
 */
export function refuseLackingColumns(file: string, map: ColumnMap | undefined): void {
  if (extname(file).toLowerCase() !== ".csv") return;
  const [head] = csvRecords(readLines(file));
  if (head === undefined) return;
  const filled = head.cells.map(() => '"1"').join(",");
  const [row] = csvRows([head.cells.map(quoted).join(","), filled], { columns: map });
  const checked = MentionInput.safeParse(row?.value);
  const lacking = checked.success
    ? []
    : fieldErrors(checked.error).flatMap(({ field, message }) => (message === "is required" ? [nameOf(field)] : []));
  if (lacking.length === 0) return;
  throw new ParleyError("PARLEY_FILE_UNREADABLE", `${file} has no column for ${AND.format(lacking)}`, {
    at: file,
    hint: `Every mention needs that. Its columns are ${head.cells.join(", ")}: say which is which, as in --column text=Message, and what all rows share, as in --always channel=x; --save-columns remembers it.`,
  });
}

const AND = new Intl.ListFormat("en");
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Of its author a mention needs the handle. */
const nameOf = (field: string): string => (field === "author" ? "author.handle" : field);
