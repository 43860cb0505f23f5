import type { Issue } from "@parley/engine";
import { Part } from "../part.tsx";
import type { Chart } from "../../model/chart.ts";
import { elementsOf } from "../../model/element-of.ts";

/** What the checker says of one element, where it is edited. */
export function ElementIssues({
  id,
  issues,
  chart,
}: {
  readonly id: string;
  readonly issues: readonly Issue[];
  readonly chart: Chart;
}) {
  const own = issues.filter(({ accepted, at }) => accepted === undefined && elementsOf(at, chart).includes(id));
  if (own.length === 0) return null;
  return (
    <Part title="Problems here">
    <ul className="element-issues">
      {own.map(({ code, severity, message, hint, at }) => (
        <li key={`${code} ${at} ${message}`} data-severity={severity}>
          <span className="problem-mark" aria-hidden="true">
            {severity === "error" ? "!" : "?"}
          </span>
          <span>
            {message}
            {hint !== undefined && <span className="dim"> {hint}</span>}
          </span>
        </li>
      ))}
    </ul>
    </Part>
  );
}
