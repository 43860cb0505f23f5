import { QUESTIONS, type ChangedMentionsBody } from "@parley/engine";

/** Mentions that are decided otherwise as CSV (RFC 4180), with a line for each. Cells that a spreadsheet would run as formulas are quoted. */
export function changesCsv(changes: ChangedMentionsBody["changes"]): string {
  const head = ["id", "channel", "cause", ...QUESTIONS.flatMap(({ field }) => [`${field} before`, `${field} after`])];
  const rows = changes.map(({ mention, channel, title, changes: fields }) => [
    mention,
    channel,
    title,
    ...QUESTIONS.flatMap(({ field }) => {
      const change = fields.find((each) => each.field === field);
      return [change?.before ?? "", change?.after ?? ""];
    }),
  ]);
  return [head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
