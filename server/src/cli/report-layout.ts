import { extname } from "node:path";
import { reportHtml, reportMarkdown, type Report } from "@parley/engine";
import { UsageError } from "./usage-error.ts";

const LAYOUTS: { readonly [extension: string]: (report: Report) => string } = {
  ".md": reportMarkdown,
  ".html": reportHtml,
};

/** How a report is laid out in a file, by its ending. Throws UsageError for one that is neither .md nor .html. */
export function layoutFor(file: string): (report: Report) => string {
  const layout = LAYOUTS[extname(file)];
  if (layout === undefined) throw new UsageError(`--report writes .md or .html, and not "${file}"`);
  return layout;
}
