import { z } from "zod";
import { isoInstant, type BacktestBody, type ChangedMentionsBody } from "@parley/engine";
import { isoOrNull } from "../clock.ts";
import { cursorBy, Count, pageOf } from "../page.ts";
import type { BacktestRun } from "./backtest-run.ts";

/** A backtest, as the API gives it. */
export function backtestBody({ plan, state, done, of, endedAt, found, problem }: BacktestRun): BacktestBody {
  const { brand, tried, recorded } = plan.task;
  return {
    id: plan.id,
    brand: brand.id,
    state,
    protocol: { id: tried.id, title: tried.title },
    draft: plan.draft,
    version: plan.version,
    against: plan.against,
    mentions: { from: isoOrNull(recorded.from), to: isoOrNull(recorded.to), last: recorded.last },
    askedAt: isoInstant(plan.at),
    askedBy: { id: plan.by.id, name: plan.by.name },
    endedAt: isoOrNull(endedAt),
    progress: { done, of },
    result: found,
    problem,
  };
}

/** Where a page of changed mentions ends. */
export const CHANGES_CURSOR = cursorBy({ place: Count });

/** Which changed mentions are wanted; what is undefined is not asked. */
export interface ChangesFilter {
  readonly field?: string | undefined;
  readonly of?: string | undefined;
}

/** A page of the mentions that a backtest found changed so far, in the order in which they came. */
export function changesPage(
  { changes }: BacktestRun,
  { field, of }: ChangesFilter,
  limit: number,
  after: z.output<z.ZodObject<{ place: typeof Count }>> | null,
): ChangedMentionsBody {
  const rows = changes
    .map((change, place) => ({ change, place }))
    .filter(
      ({ change, place }) =>
        place > (after?.place ?? -1) &&
        (of === undefined || change.cause.of === of) &&
        (field === undefined || change.changes.some((each) => each.field === field)),
    )
    .slice(0, limit + 1);
  const { page, next } = pageOf(rows, limit, CHANGES_CURSOR);
  return { changes: page.map(({ change }) => change), next };
}
