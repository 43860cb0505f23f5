import { plainMarkdown } from "@parley/engine";

/** What somebody wrote, as a quotation in Markdown that cannot change how the page looks. */
export const quoted = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => `> ${plainMarkdown(line).replace(/^[#+=~|-]|^\d+(?=[.)])/, startOfLine)}`)
    .join("\n");

/** What would begin a heading, a list or a table there. */
const startOfLine = (start: string): string => (/\d/.test(start) ? `${start}\\` : `\\${start}`);
