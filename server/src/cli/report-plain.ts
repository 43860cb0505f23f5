import pc from "picocolors";
import type { Report, ReportPart } from "@parley/engine";

/** A report for somebody at a terminal: sentences, and tables in columns. */
export function reportPlain({ title, parts }: Report): string {
  return `${[pc.bold(title), ...parts.map(partPlain)].join("\n\n")}\n`;
}

function partPlain(part: ReportPart): string {
  if ("heading" in part) return pc.bold(part.heading);
  if ("says" in part) return part.says.join("\n");
  const widths = part.head.map((each, column) =>
    Math.max(each.length, ...part.rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((each, column) => (column === 0 ? each.padEnd(widths[0] ?? 0) : each.padStart(widths[column] ?? 0))).join("  ")}`.trimEnd();
  return [pc.dim(line(part.head)), ...part.rows.map(line)].join("\n");
}
