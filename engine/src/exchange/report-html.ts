import type { Report, ReportPart } from "./report.ts";

/** Enough to be read on a screen, on paper and in the dark; nothing is loaded from elsewhere. */
const STYLE = `:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.25rem .75rem;border-bottom:1px solid #8886;text-align:right;white-space:nowrap}
th:first-child,td:first-child{text-align:left}`;

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
  if ("says" in part) return `<ul>\n${part.says.map((line) => `<li>${plain(line)}</li>`).join("\n")}\n</ul>`;
  const head = part.head.map((each) => `<th scope="col">${plain(each)}</th>`).join("");
  const rows = part.rows.map((row) => `<tr>${row.map((each) => `<td>${plain(each)}</td>`).join("")}</tr>`);
  return `<div class="wide"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table></div>`;
}

const ENTITIES: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const plain = (text: string): string => text.replace(/[&<>"']/g, (each) => ENTITIES[each] ?? each);
