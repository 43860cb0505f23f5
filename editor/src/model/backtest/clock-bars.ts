import { percentile, type Protocol, type Tally } from "@parley/engine";
import { clockTitle } from "../case-log.ts";
import { stretchInWords } from "../durations.ts";
import { shareInWords } from "./answer-words.ts";

/** How a clock fared over all mentions. `open`: it still ran when nothing more came. */
export interface ClockBar {
  readonly name: string;
  readonly title: string;
  readonly met: number;
  readonly breached: number;
  readonly open: number;
  readonly cancelled: number;
  /** The share of those that were met among those that were met or breached; "–" where there were none. */
  readonly kept: string;
  /** How long those that were met took; null where there were none. */
  readonly median: string | null;
  readonly p90: string | null;
  /** A few mentions for which it was breached. */
  readonly late: readonly string[];
}

/** How every clock fared that was started, the most often breached first. */
export function clockBars({ clocks }: Tally, protocol: Protocol): ClockBar[] {
  return Object.entries(clocks)
    .map(([name, { met, breached, running, cancelled, metAfter }]) => ({
      name,
      title: clockTitle(name, protocol),
      met,
      breached: breached.count,
      open: running,
      cancelled,
      kept: shareInWords(met, met + breached.count),
      median: timeOrNull(percentile(metAfter, 0.5)),
      p90: timeOrNull(percentile(metAfter, 0.9)),
      late: breached.sample,
    }))
    .toSorted((one, other) => other.breached - one.breached || other.met - one.met);
}

const timeOrNull = (ms: number | null): string | null => (ms === null ? null : stretchInWords(ms));
