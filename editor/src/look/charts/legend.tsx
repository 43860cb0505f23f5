import { COLOURS, type Tone } from "./chart-frame.tsx";

/** How lines differ besides their colour. */
export const DASHES = ["0", "6 4", "2 3", "9 3 2 3"] as const;

/** A series of a chart, by what it is called. */
export interface Series {
  readonly title: string;
  readonly tone: Tone;
}

/** What the colours of a chart mean; lines also differ by their strokes. */
export function Legend({
  series,
  isLines = false,
}: {
  readonly series: readonly Series[];
  readonly isLines?: boolean;
}) {
  return (
    <ul className="chart-legend">
      {series.map(({ title, tone }, index) => (
        <li key={title}>
          <svg width="18" height="10" aria-hidden="true">
            {isLines ? (
              <line
                x1="0"
                x2="18"
                y1="5"
                y2="5"
                stroke={COLOURS[tone]}
                strokeWidth="2"
                strokeDasharray={DASHES[index % DASHES.length]}
              />
            ) : (
              <rect width="10" height="10" x="4" rx="2" fill={COLOURS[tone]} />
            )}
          </svg>
          {title}
        </li>
      ))}
    </ul>
  );
}
