import type { LiveCase } from "@parley/engine";
import { LIVE } from "../../limits.ts";
import { prepareMissedCases, prepareNewestStep } from "../../store/journal/missed-steps.ts";
import type { Store } from "../../store/open-store.ts";
import { stateIn } from "../kept.ts";
import { caseSummary } from "./case-summary.ts";
import type { LiveMessage } from "../live-feed.ts";
import type { Programs } from "../programs.ts";
import { versionOfCase } from "./kept-case.ts";

/** What somebody missed who saw the live stream up to a place: each case that moved since, as it is now, or too much to tell. */
export interface Missed {
  /** The newest place of the journal. */
  readonly newest: number;
  /** Null when it is more than is told, or the place is none of this journal: then the list is to be read anew. */
  readonly messages: readonly LiveMessage[] | null;
}

/** Reads what somebody missed of a brand after a place of the journal; nothing with null. */
export type ReadMissed = (brand: string, after: number | null) => Missed;

/** Reads what was missed from the journal, at once: whoever listens from the same moment on misses nothing in between. */
export function prepareMissed({ db }: Pick<Store, "db">, programs: Programs): ReadMissed {
  const newestStep = prepareNewestStep(db);
  const missedCases = prepareMissedCases(db);
  return (brand, after) => {
    const newest = newestStep();
    if (after === null) return { newest, messages: [] };
    if (after > newest || newest - after > LIVE.replayedSteps) return { newest, messages: null };
    const rows = missedCases(brand, after, LIVE.replayedCases + 1);
    if (rows.length > LIVE.replayedCases) return { newest, messages: null };
    return {
      newest,
      messages: rows.map((row) => {
        const version = versionOfCase(programs, row);
        const summary = caseSummary(version, stateIn(row), row.opened_at, row.changed_at);
        return { id: row.seq, data: JSON.stringify({ case: summary } satisfies LiveCase) };
      }),
    };
  };
}
