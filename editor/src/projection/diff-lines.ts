import type { CanvasEdge } from "./canvas-chart.ts";
import type { BothCharts } from "./diff-chart.ts";
import type { DiffMarks } from "./diff-marks.ts";

/** What became of a line: a transition that leads elsewhere now has one that came, and one that is gone. */
export type LineHow = "added" | "removed" | "same";

/** What became of a line of the chart of two versions. */
export function lineHow({ id, source, target, rows }: CanvasEdge, { goals }: BothCharts, marks: DiffMarks): LineHow {
  if (id.endsWith("@start")) return whole(marks, target);
  if (target.includes("#")) return whole(marks, target);
  const [row] = rows;
  if (row === undefined) return whole(marks, source);
  const own = whole(marks, row);
  const former = goals.get(row);
  if (own !== "same" || former === undefined) return own;
  return former.includes(id.slice(row.length + 1)) ? "removed" : "added";
}

function whole(marks: DiffMarks, id: string): LineHow {
  const how = marks.get(id)?.how;
  return how === "added" || how === "removed" ? how : "same";
}
