import type { Issue } from "@parley/engine";
import type { Chart } from "../../model/chart.ts";
import { elementsOf } from "../../model/element-of.ts";
import { partId, PARTS, WHOLE_PROTOCOL } from "../../panels/design/part-ids.ts";

/** What is chosen to mend a finding: the element of the chart, the named part, or else the protocol itself. */
export function problemPlace({ at }: Pick<Issue, "at">, chart: Chart): string {
  const [element] = elementsOf(at, chart);
  if (element !== undefined) return element;
  const [kind, name] = at.split(/[.[]/, 2);
  const part = PARTS.find((known) => known === kind);
  return part === undefined || name === undefined ? WHOLE_PROTOCOL : partId(part, name);
}
