/** The median and the 90th percentile by nearest rank: the smallest value that at least half, or nine tenths, do not exceed. */
export function spreadOf(values: readonly number[]): { median: number; p90: number } | null {
  const sorted = values.toSorted((a, b) => a - b);
  const median = sorted[Math.ceil(sorted.length / 2) - 1];
  const p90 = sorted[Math.ceil((sorted.length * 9) / 10) - 1];
  return median === undefined || p90 === undefined ? null : { median, p90 };
}
