import type { Logger } from "pino";
import type { CaseCounters } from "../cases/case-counters.ts";
import type { HostSignals } from "../host-signals.ts";
import type { SimilarCounts } from "../intake/similar-counts.ts";
import type { LiveFeed } from "../live-feed.ts";
import type { Programs } from "../programs.ts";
import type { Statements } from "../statements.ts";

/** What every turn works with. */
export interface TurnKit {
  readonly statements: Statements;
  readonly programs: Programs;
  readonly feed: LiveFeed;
  readonly counters: CaseCounters;
  readonly similar: SimilarCounts;
  readonly signals: HostSignals;
  readonly log: Logger;
}
