import type { Report, ReportPart } from "./report.ts";

/**
 * Enough to be read on a screen, on paper and in the dark; nothing is loaded from elsewhere. Words wrap so that a table fits
 * the page; only on a narrow screen does a wide one scroll.
 */
const STYLE = `:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;overflow-wrap:break-word}
li,p{max-width:48rem}
.wide{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;font-size:.875em;line-height:1.35;font-variant-numeric:tabular-nums}
th,td{padding:.3rem .5rem;border-bottom:1px solid #8886;text-align:left;vertical-align:top}
th{vertical-align:bottom}
th:first-child,td:first-child{padding-left:0}
.n{text-align:right}
svg{display:block;width:5rem;max-width:100%;height:.3rem;margin:.2rem 0 .1rem auto;background:#8883;fill:#4a7ab5}
@page{margin:14mm}
@media print{
body{font-size:10pt;max-width:none;margin:0;padding:0}
.wide{overflow:visible}
table{font-size:8.5pt}
th,td{padding:.2rem .35rem}
svg{width:3rem;print-color-adjust:exact}
h2{break-after:avoid}
tr{break-inside:avoid}
}`;

/** A report as one HTML page that stands alone: whatever its texts hold is shown, and never run. */
export function reportHtml({ title, parts }: Report): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${plain(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<h1>${plain(title)}</h1>
${parts.map(partHtml).join("\n")}
</body>
</html>
`;
}

function partHtml(part: ReportPart): string {
  if ("heading" in part) return `<h2>${plain(part.heading)}</h2>`;
  if ("says" in part) return saysHtml(part.says.map((line) => unbroken(plain(line))));
  const columns = part.head.map((_, column) => kindOf(part.rows.map((row) => row[column] ?? "")));
  const head = part.head
    .map((each, column) => `<th scope="col"${classOf(columns[column])}>${plain(each)}</th>`)
    .join("");
  const cells = (row: readonly string[]): string =>
    row.map((each, column) => `<td${classOf(columns[column])}>${cellHtml(each, columns[column])}</td>`).join("");
  const rows = part.rows.map((row) => `<tr>${cells(row)}</tr>`);
  return `<div class="wide"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table></div>`;
}

/** One sentence is a paragraph, several are a list. */
function saysHtml([first = "", ...others]: readonly string[]): string {
  if (others.length === 0) return `<p>${first}</p>`;
  return `<ul>\n${[first, ...others].map((line) => `<li>${line}</li>`).join("\n")}\n</ul>`;
}

type ColumnKind = "words" | "numbers" | "shares";

const NUMBER = /^[–?+-]|^\d[\d.,]*( (%|s|min|h|d|days?|points)(?!\w)| ±|$)|^the same$/;
const SHARE = /^(\d+(?:\.\d+)?) %( ± .*)?$/;

/** What a column holds: shares have bars, and numbers stand on the right. */
function kindOf(cells: readonly string[]): ColumnKind {
  const said = cells.filter((each) => each !== "–");
  if (said.length > 0 && said.every((each) => SHARE.test(each))) return "shares";
  return cells.every((each) => NUMBER.test(each)) ? "numbers" : "words";
}

const classOf = (kind: ColumnKind | undefined): string => (kind === "words" ? "" : ' class="n"');

function cellHtml(text: string, kind: ColumnKind | undefined): string {
  const share = kind === "shares" ? SHARE.exec(text)?.[1] : undefined;
  const bar =
    share === undefined
      ? ""
      : `<svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${Math.min(100, Number(share))}" height="1"/></svg>`;
  return `${unbroken(plain(text))}${bar}`;
}

/** A number stays with its unit, what is after ± with it, and a range is one. */
const unbroken = (text: string): string =>
  text.replace(
    /(?<=\d) (?=(?:%|s|min|h|d|days?|points)(?!\w))|(?<=±) |(?<=%) (?=to \d)|(?<=% to) (?=\d)|(?<=^the) (?=same$)/g,
    "\u00a0",
  );

const ENTITIES: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const plain = (text: string): string => text.replace(/[&<>"']/g, (each) => ENTITIES[each] ?? each);
