import { useMemo } from "react";
import type { Chart } from "../../model/chart.ts";
import { trailOfMany } from "../../model/trail.ts";
import { t } from "../../texts/texts.ts";

interface BreadcrumbsProps {
  readonly protocol: string;
  readonly chart: Chart;
  readonly selection: readonly string[];
  /** Chooses a place and brings it into view; the protocol itself is "". */
  readonly onShow: (id: string) => void;
}

/** Where what is chosen lies, from the protocol inwards: each place can be gone to. */
export function Breadcrumbs({ protocol, chart, selection, onShow }: BreadcrumbsProps) {
  const trail = useMemo(() => trailOfMany(selection, chart), [selection, chart]);
  if (trail.length === 0) return null;
  const last = trail.length - 1;
  return (
    <nav className="crumbs" aria-label={t("Where this lies")}>
      <ol>
        <li>
          <button type="button" onClick={() => onShow("")}>
            {protocol}
          </button>
        </li>
        {trail.map(({ id, title }, at) => (
          <li key={id}>
            <button
              type="button"
              aria-current={at === last && selection.length === 1 ? "location" : undefined}
              title={title}
              onClick={() => onShow(id)}
            >
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
