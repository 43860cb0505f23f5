import { cell, inline, list, table } from "./markdown-text.ts";
import type { Report, ReportPart } from "./report.ts";

/** A report as Markdown. */
export function reportMarkdown({ title, parts }: Report): string {
  return `${[`# ${cell(title)}`, ...parts.map(partMarkdown)].join("\n\n")}\n`;
}

function partMarkdown(part: ReportPart): string {
  if ("heading" in part) return `## ${cell(part.heading)}`;
  // One sentence is a paragraph, several are a list.
  if ("says" in part) return part.says.length === 1 ? inline(part.says[0] ?? "") : list(part.says.map(inline));
  return table(
    part.head.map(cell),
    part.rows.map((row) => row.map(cell)),
  );
}
