import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { ChartFrame, COLOURS, type ChartTable } from "./chart-frame.tsx";
import { DASHES, Legend, type Series } from "./legend.tsx";

/** A value with the band in which it lies. Where there is no band, both ends are the value. */
export interface Banded {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What is drawn over one place of the axis: one value for each series; null where there is none. */
export interface BandPoint {
  readonly x: string;
  readonly values: ReadonlyArray<Banded | null>;
}

interface BandsChartProps {
  readonly title: string;
  readonly about?: string;
  readonly points: readonly BandPoint[];
  readonly series: readonly Series[];
  /** A value in words, on the axis and where it is pointed at. */
  readonly inWords: (value: number) => string;
  /** What the chart says, for those who do not see it. */
  readonly says: string;
  readonly table: ChartTable;
  /** In px. */
  readonly height?: number;
}

/** Lines over an axis, each with the band in which it lies. */
export function BandsChart({ title, about, points, series, inWords, says, table, height = 220 }: BandsChartProps) {
  return (
    <ChartFrame title={title} about={about} table={table}>
      {series.length > 1 && <Legend series={series} isLines />}
      <div className="bands" role="img" aria-label={says} style={{ height }}>
        <ResponsiveContainer width="100%" height={height} minWidth={0}>
          <ComposedChart data={points} margin={{ top: 8, right: 12, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <CartesianGrid stroke="var(--line)" vertical={false} />
            <XAxis dataKey="x" stroke="var(--line2)" tick={TICK} tickLine={false} minTickGap={18} />
            <YAxis stroke="var(--line2)" tick={TICK} tickLine={false} tickFormatter={inWords} width="auto" />
            <Tooltip
              isAnimationActive={false}
              contentStyle={TIP}
              formatter={(value) =>
                Array.isArray(value) ? value.map(Number).map(inWords).join(" – ") : inWords(Number(value))
              }
            />
            {series.map(({ title: name, tone }, index) => (
              <Area
                key={`${name} band`}
                name={name}
                dataKey={({ values }: BandPoint) => bandOf(values[index])}
                stroke="none"
                fill={COLOURS[tone]}
                fillOpacity={0.15}
                isAnimationActive={false}
                tooltipType="none"
              />
            ))}
            {series.map(({ title: name, tone }, index) => (
              <Line
                key={name}
                name={name}
                dataKey={({ values }: BandPoint) => values[index]?.value ?? null}
                stroke={COLOURS[tone]}
                strokeWidth={2}
                strokeDasharray={DASHES[index % DASHES.length] ?? "0"}
                dot={points.length < 2}
                isAnimationActive={false}
              />
            ))}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </ChartFrame>
  );
}

const TICK = { fill: "var(--dim)", fontSize: 11.5 };
const TIP = {
  background: "var(--paper)",
  border: "1px solid var(--line2)",
  borderRadius: 9,
  color: "var(--ink)",
  fontSize: 12,
};

const bandOf = (banded: Banded | null | undefined): [number, number] | null =>
  banded === null || banded === undefined ? null : [banded.low, banded.high];
