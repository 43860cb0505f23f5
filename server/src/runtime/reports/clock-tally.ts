import type { ReportBody } from "@parley/engine";
import type { ReportedClock } from "../../store/reports/page-through.ts";
import { getOrMake } from "./counter.ts";
import { spreadOf } from "./spread-of.ts";

interface ClockCounts {
  runs: number;
  met: number;
  breached: number;
  running: number;
  readonly metAfter: number[];
}

/** Whether promised times were kept, clock by clock. A clock that nobody stopped runs no longer than its case. */
export class ClockTally {
  readonly #clocks = new Map<string, ClockCounts>();

  /** Counts a clock of a case. */
  add({ clock, runs, met, breached, met_after: metAfter, status, open }: ReportedClock): void {
    const counts = getOrMake(this.#clocks, clock, () => ({ runs: 0, met: 0, breached: 0, running: 0, metAfter: [] }));
    counts.runs += runs;
    counts.met += met;
    counts.breached += breached;
    if (open === 1 && (status === "running" || status === "paused")) counts.running += 1;
    if (metAfter !== null) counts.metAfter.push(metAfter);
  }

  /** What came of it. */
  report(): ReportBody["clocks"] {
    return [...this.#clocks]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([clock, { metAfter, ...counts }]) => ({
        clock,
        ...counts,
        attainment: counts.met + counts.breached === 0 ? null : counts.met / (counts.met + counts.breached),
        metAfter: spreadOf(metAfter),
      }));
  }
}
