import { setImmediate } from "node:timers/promises";
import { isoInstant, type ReportBody } from "@parley/engine";
import { REPORTS } from "../../limits.ts";
import type { Store } from "../../store/open-store.ts";
import { clockPages, factsPages, type Span } from "../../store/reports/page-through.ts";
import type { CaseFactsTable } from "../../store/reports/tables.ts";
import { brandRow } from "../brands/brand-row.ts";
import { brandIn } from "../kept.ts";
import { ClockTally } from "./clock-tally.ts";
import { CostTally } from "./cost-tally.ts";
import { Counter } from "./counter.ts";
import { DecisionTally } from "./decision-tally.ts";
import { ParityTally } from "./parity-tally.ts";
import { spreadOf } from "./spread-of.ts";

/**
 * A report on a brand's cases that were opened in a span of time; throws PARLEY_NOT_FOUND. It goes once through what is kept
 * of them, page by page; turns go first between two pages, so a case that moves meanwhile counts as it was or as it is.
 */
export async function readReport({ db }: Store, span: Span): Promise<ReportBody> {
  const { costs } = brandIn(brandRow({ db }, span.brand));
  const tally = {
    cases: new CaseTally(),
    decisions: new DecisionTally(),
    parity: new ParityTally(),
    cost: new CostTally(),
  };
  for (const page of factsPages(db, span, REPORTS.rowsAtOnce)) {
    for (const facts of page) for (const each of Object.values(tally)) each.add(facts);
    await setImmediate();
  }
  const clocks = new ClockTally();
  for (const page of clockPages(db, span, REPORTS.rowsAtOnce)) {
    for (const clock of page) clocks.add(clock);
    await setImmediate();
  }
  return {
    brand: span.brand,
    from: isoInstant(span.from),
    to: isoInstant(span.to),
    ...tally.cases.report(),
    decisions: tally.decisions.report(),
    clocks: clocks.report(),
    parity: tally.parity.report(),
    costs: costs === undefined ? null : tally.cost.report(costs),
  };
}

/** How many cases there are, how they ended, and which of them somebody should look at. */
class CaseTally {
  #opened = 0;
  #open = 0;
  readonly #undecided: string[] = [];
  readonly #fallbacks: string[] = [];
  readonly #outcomes = new Counter<readonly [string | null]>();
  readonly #replies: number[] = [];

  add({
    case_id: id,
    status,
    outcome,
    undecided,
    fallback,
    first_reply_at: repliedAt,
    opened_at: openedAt,
  }: CaseFactsTable): void {
    this.#opened += 1;
    if (status === "open") this.#open += 1;
    else this.#outcomes.add([outcome]);
    if (undecided > 0) this.#undecided.push(id);
    if (fallback === 1) this.#fallbacks.push(id);
    if (repliedAt !== null) this.#replies.push(repliedAt - openedAt);
  }

  report(): Pick<ReportBody, "cases" | "unanswered" | "fallbacks" | "outcomes" | "firstReply"> {
    const replies = spreadOf(this.#replies);
    return {
      cases: { opened: this.#opened, open: this.#open, finished: this.#opened - this.#open },
      unanswered: newestOf(this.#undecided),
      fallbacks: newestOf(this.#fallbacks),
      outcomes: this.#outcomes.sorted().map(({ of: [outcome], times }) => ({ outcome, cases: times })),
      firstReply: replies === null ? null : { cases: this.#replies.length, ...replies },
    };
  }
}

const newestOf = (ids: readonly string[]) => ({
  cases: ids.length,
  newest: ids.slice(-REPORTS.listed).toReversed(),
});
