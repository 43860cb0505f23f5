import { z } from "zod";
import type { BacktestBody, ChangedMentionBody, ChangedMentionsBody } from "@parley/engine";
import { jobBody, triedBody } from "../jobs/job-body.ts";
import { wantedBody } from "../jobs/wanted-mentions.ts";
import { cursorBy, Count, pageOf } from "../page.ts";
import type { BacktestRun } from "./backtest-run.ts";

/** A backtest, as the API gives it. */
export function backtestBody(run: BacktestRun): BacktestBody {
  const { plan, found } = run;
  const { tried, mentions, outside } = plan.task;
  return {
    ...jobBody(run),
    ...triedBody({ ...plan, tried }),
    against: plan.against,
    set: plan.set,
    mentions: wantedBody(mentions),
    outside,
    result: found,
  };
}

/** Where a page of changed mentions ends. */
export const CHANGES_CURSOR = cursorBy({ place: Count });

const CAUSE = ["kind", "of", "condition"] as const;

/** Which changed mentions are wanted; what is undefined is not asked. */
export type ChangesFilter = { readonly [of in "field" | keyof ChangedMentionBody["cause"]]?: string | undefined };

/** A page of the mentions that a backtest found changed so far, in the order in which they came. */
export function changesPage(
  { changes }: BacktestRun,
  { field, ...cause }: ChangesFilter,
  limit: number,
  after: z.output<z.ZodObject<{ place: typeof Count }>> | null,
): ChangedMentionsBody {
  const rows = changes
    .map((change, place) => ({ change, place }))
    .filter(
      ({ change, place }) =>
        place > (after?.place ?? -1) &&
        CAUSE.every((part) => cause[part] === undefined || change.cause[part] === cause[part]) &&
        (field === undefined || change.changes.some((each) => each.field === field)),
    )
    .slice(0, limit + 1);
  const { page, next } = pageOf(rows, limit, CHANGES_CURSOR);
  return { changes: page.map(({ change }) => change), next };
}
