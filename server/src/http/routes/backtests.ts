import { z } from "@hono/zod-openapi";
import {
  BacktestBody,
  BacktestsBody,
  ChangedMentionsBody,
  ChangedMentionsFilter,
  NewBacktest,
  ParleyError,
} from "@parley/engine";
import { askForBacktest } from "../../runtime/backtests/ask-for-backtest.ts";
import { backtestBody, CHANGES_CURSOR, changesPage } from "../../runtime/backtests/backtest-body.ts";
import { BacktestRun } from "../../runtime/backtests/backtest-run.ts";
import { decisionsIn } from "../../runtime/backtests/decisions-file.ts";
import { jobPaths, jobRoutes, type JobOperations } from "../job-routes.ts";
import { mentionRoutes, type Tracing } from "../mention-routes.ts";
import { jsonAnswer } from "../openapi.ts";
import { cursorOf, PageQuery } from "../page.ts";
import { respond } from "../respond.ts";
import { route } from "../route.ts";
import type { App, Services } from "../services.ts";

const tag = "Backtests";

const BACKTEST: JobOperations<BacktestRun, typeof NewBacktest> = {
  run: BacktestRun,
  what: "backtest",
  where: "backtests",
  tag,
  param: "backtest",
  article: "a",
  asks: {
    summary: "Run mentions through a draft or a version",
    description:
      "Recorded ones, or those of a file (`mentions.file`). Of the recorded ones those that cases of the same protocol took, or of a protocol that was never live, all; in the order and at the moments in which Parley had them, with what came upon their cases between them; without those that were erased. It runs in the background, one of a brand at a time, and nothing of it is delivered. What it found is kept for a day, in memory: a server that starts again knows nothing of it.",
  },
  wish: NewBacktest,
  body: BacktestBody,
  list: BacktestsBody,
  ask: askForBacktest,
  tell: backtestBody,
};

const { one: ONE } = jobPaths(BACKTEST);

const NO_MORE = {};

const TRACING: Tracing<BacktestRun, typeof NO_MORE> = {
  summary: "What becomes of one mention of a backtest, and why",
  description: "Its whole case in both versions, worked out anew from what is recorded now, or from the file.",
  asks: NO_MORE,
  sides: ({
    plan: {
      task: { brand, tried, against, outside },
    },
  }) => ({ brand, before: against, after: tried, outside }),
};

/** /v1/brands/{brand}/backtests: mentions through a draft or a version, and what it changes. */
export function backtestRoutes(app: App, services: Services): void {
  jobRoutes(app, services, BACKTEST);
  changesRoute(app, services);
  mentionRoutes(app, services, BACKTEST, TRACING);
  decisionRoute(app, services);
}

function changesRoute(app: App, services: Services): void {
  const { jobs } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: `${ONE}/changes`,
      tag,
      summary: "The mentions that are decided otherwise",
      description: "Also while it runs: those found so far, in the order in which they came.",
      needs: "cases:read",
      query: PageQuery.extend(ChangedMentionsFilter.shape),
      answers: { 200: jsonAnswer("A page of changed mentions, each with its cause.", ChangedMentionsBody) },
    },
    ({ c, brand, param, query: { limit, cursor, ...filter } }) => {
      const run = jobs.of(BACKTEST, brand, param("backtest"));
      return respond(c, 200, JSON.stringify(changesPage(run, filter, limit, cursorOf(cursor, CHANGES_CURSOR))));
    },
  );
}

function decisionRoute(app: App, services: Services): void {
  const { jobs } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: `${ONE}/decisions`,
      tag,
      summary: "Every decision of a backtest, as CSV",
      description:
        "One row a mention, in the order in which they came, in the columns of `parley replay --out`: how it was decided and why or, where two are compared, before and after. Cells that a spreadsheet would run have a quote before them. When it is done; kept as long as its result.",
      needs: "cases:read",
      answers: {
        200: { description: "`result.decisions` rows below a head.", content: { "text/csv": { schema: z.string() } } },
      },
      problems: [409],
    },
    ({ c, brand, param }) => {
      const run = jobs.of(BACKTEST, brand, param("backtest"));
      if (run.state !== "done")
        throw new ParleyError("PARLEY_CONFLICT", `the backtest is ${run.state}, and not done`, {
          hint: "Its decisions are there when its `state` is `done`.",
        });
      return respond(c, 200, decisionsIn(run.plan.task.decisions), {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="decisions-${run.plan.id}.csv"`,
      });
    },
  );
}
