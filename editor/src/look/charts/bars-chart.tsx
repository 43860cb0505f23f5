import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { ChartFrame, COLOURS, type ChartTable } from "./chart-frame.tsx";
import { Legend, type Series } from "./legend.tsx";

/** A bar with its words: one value for each series of the chart. */
export interface BarRow {
  readonly id: string;
  readonly title: string;
  readonly values: readonly number[];
  /** What is said at the end of the bar, such as "48 · 12 %". */
  readonly says: string;
}

interface BarsChartProps {
  readonly title: string;
  readonly about?: string;
  readonly rows: readonly BarRow[];
  /** What the values of a row are, in order; more than one have a legend. */
  readonly series: readonly Series[];
  /** Are the values of a row parts of one bar? Otherwise each has its own. */
  readonly isStacked?: boolean;
  /** The value of a bar that is as long as there is room; the largest one, unless said otherwise. */
  readonly whole?: number;
  /** Every number as text. */
  readonly table: ChartTable;
  /** Makes every row a button. */
  readonly onChoose?: ((id: string) => void) | undefined;
  readonly chosen?: string | null;
}

const ROW = 32;

/**
 * Lying bars, each with its words before it and its numbers behind it, as text. `look/charts` is the one place that knows
 * the charting library; all of its charts have a title, a table behind them, and the theme's colours.
 */
export function BarsChart(props: BarsChartProps) {
  const { title, about, rows, series, isStacked = false, table, onChoose, chosen = null } = props;
  const longest = Math.max(0, ...rows.map(({ values }) => (isStacked ? sum(values) : Math.max(0, ...values))));
  const whole = Math.max(props.whole ?? longest, longest, Number.MIN_VALUE);
  return (
    <ChartFrame title={title} about={about} table={table}>
      {series.length > 1 && <Legend series={series} />}
      <div className="bars">
        <Words {...{ rows, onChoose, chosen }} />
        <div className="bars-drawn" aria-hidden="true" style={{ height: rows.length * ROW }}>
          <ResponsiveContainer width="100%" height={rows.length * ROW} minWidth={0}>
            <BarChart
              data={rows}
              layout="vertical"
              margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
              barCategoryGap={9}
              barGap={1}
              accessibilityLayer={false}
            >
              <XAxis type="number" hide domain={[0, whole]} />
              <YAxis type="category" dataKey="id" hide />
              {series.map(({ title: name, tone }, index) => (
                <Bar
                  key={name}
                  dataKey={(row: BarRow) => row.values[index] ?? 0}
                  name={name}
                  fill={COLOURS[tone]}
                  fillOpacity={0.8}
                  radius={isStacked ? 0 : 3}
                  minPointSize={(value) => (isStacked || value === 0 ? 0 : 2)}
                  isAnimationActive={false}
                  {...(isStacked ? { stackId: "all" } : {})}
                  background={index === 0 && !isStacked ? { fill: "var(--line)", fillOpacity: 0.45, radius: 3 } : false}
                />
              ))}
            </BarChart>
          </ResponsiveContainer>
        </div>
      </div>
    </ChartFrame>
  );
}

type WordsProps = Pick<BarsChartProps, "rows" | "onChoose"> & { readonly chosen: string | null };

function Words({ rows, onChoose, chosen }: WordsProps) {
  return (
    <ol className="bars-words">
      {rows.map(({ id, title, says }) => (
        <li key={id} style={{ height: ROW }}>
          {onChoose === undefined ? (
            <span className="bars-title" title={title}>
              {title}
            </span>
          ) : (
            <button
              type="button"
              className="bars-title"
              title={title}
              aria-pressed={chosen === id}
              onClick={() => onChoose(id)}
            >
              {title}
            </button>
          )}
          <span className="bars-says num">{says}</span>
        </li>
      ))}
    </ol>
  );
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
