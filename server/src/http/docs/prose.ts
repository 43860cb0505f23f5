import { html } from "hono/html";

export type Html = ReturnType<typeof html>;

const MARKS = /(`[^`]+`|\*\*[^*]+\*\*)/;

/** A line of text with `code` and **weight**; everything else is text. */
export function inline(text: string): Html[] {
  return text
    .split(MARKS)
    .filter((part) => part !== "")
    .map((part) => {
      if (part.startsWith("`")) return html`<code>${part.slice(1, -1)}</code>`;
      if (part.startsWith("**")) return html`<strong>${part.slice(2, -2)}</strong>`;
      return html`${part}`;
    });
}

/** Paragraphs, with an empty line between them. */
export const paragraphs = (text: string): Html[] => text.split(/\n{2,}/).map((part) => html`<p>${inline(part)}</p>`);

/** A table whose cells are lines of text. */
export const table = (heads: readonly string[], rows: readonly (readonly (string | Html)[])[]): Html =>
  html`<div class="wide">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${typeof cell === "string" ? inline(cell) : cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
