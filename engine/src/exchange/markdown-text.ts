/** A text that stays one line and plain, whatever is in it. */
export function inline(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\*_`<>[\]]/g, "\\$&");
}

/** The same within a heading or the cell of a table. */
export function cell(text: string): string {
  return inline(text).replace(/[|#]/g, "\\$&");
}

/** What somebody says, as a sentence within a line. */
export function quote(text: string): string {
  const said = inline(text.trim());
  return `“${said}”${/[.!?…:]$/.test(said) ? "" : "."}`;
}

/** A bulleted list. */
export function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

/** A table; cells must be escaped already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}

/** Something written in a language of machines. */
export function code(text: string): string {
  return text.trim() === "" ? "" : `\`${text.replace(/\s+/g, " ").replace(/`/g, "'").replace(/\|/g, "\\|")}\``;
}
