import { useMemo } from "react";
import type { Protocol, Tally } from "@parley/engine";
import { Statechart } from "../../canvas/statechart.tsx";
import { flowOf } from "../../model/backtest/flow.ts";
import type { Chart } from "../../model/chart.ts";
import type { ChartMarks } from "../../projection/chart-marks.ts";
import type { Light } from "../../projection/light.ts";
import { t } from "../../texts/texts.ts";

interface FlowChartProps {
  readonly tally: Tally;
  readonly protocol: Protocol;
  readonly chart: Chart;
  readonly selected: string | null;
  readonly covered: number;
  readonly onSelect: (path: string | null) => void;
  /** Chooses a transition; unsaid for those who may not see mentions. */
  readonly onRow: ((id: string) => void) | undefined;
}

/** The chart with how many cases came to each state and went each way, and how long they stayed. */
export function FlowChart({ tally, protocol, chart, selected, covered, onSelect, onRow }: FlowChartProps) {
  const flows = useMemo(() => flowOf(tally), [tally]);
  const marks = useMemo((): ChartMarks => ({ stops: NONE, covered: null, flows }), [flows]);
  const light = useMemo(
    (): Light => ({
      current: NONE,
      visited: new Set(Object.keys(tally.states)),
      taken: new Set(Object.keys(tally.transitions)),
      verdicts: new Map(),
    }),
    [tally],
  );
  return (
    <div className="flow-chart" role="group" aria-label={t("Where cases went, on the chart")}>
      <Statechart
        {...{ chart, light, selected, covered, onSelect, onRow, marks }}
        positions={protocol.layout}
        focus={NOWHERE}
      />
    </div>
  );
}

const NONE: ReadonlySet<string> = new Set();
const NOWHERE: readonly string[] = [];
