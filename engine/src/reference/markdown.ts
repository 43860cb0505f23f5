/** A table of Markdown; bars and line ends inside cells are made harmless. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** Text as code. */
export const code = (text: string): string => `\`${text}\``;

/** Several texts as code, with commas between. */
export const codes = (texts: readonly string[]): string => texts.map(code).join(", ");
