import { z } from "@hono/zod-openapi";
import {
  BacktestBody,
  BacktestsBody,
  ChangedMentionsBody,
  ChangedMentionsFilter,
  NewBacktest,
  ParleyError,
  TracedMentionBody,
} from "@parley/engine";
import { askForBacktest } from "../../runtime/backtests/ask-for-backtest.ts";
import { backtestBody, CHANGES_CURSOR, changesPage } from "../../runtime/backtests/backtest-body.ts";
import { BacktestRun } from "../../runtime/backtests/backtest-run.ts";
import { mustBeBrand } from "../../runtime/brands/brand-row.ts";
import { jsonAnswer } from "../openapi.ts";
import { cursorOf, PageQuery } from "../page.ts";
import { respond } from "../respond.ts";
import { changing, route } from "../route.ts";
import type { App, Services } from "../services.ts";

const ALL = "/v1/brands/{brand}/backtests";
const ONE = `${ALL}/{backtest}`;
const tag = "Backtests";

const MentionQuery = z.strictObject({
  channel: z.string().max(40).optional().describe("The mention's channel, where several have a mention with this id."),
});

/** /v1/brands/{brand}/backtests: recorded mentions through a draft or a version, and what it changes. */
export function backtestRoutes(app: App, services: Services): void {
  askRoutes(app, services);
  readRoutes(app, services);
  drillRoutes(app, services);
}

function askRoutes(app: App, services: Services): void {
  const { store, jobs } = services;
  changing(
    app,
    services,
    {
      method: "post",
      path: ALL,
      tag,
      summary: "Run recorded mentions through a draft or a version",
      description:
        "Those that cases of the same protocol took, or of a protocol that was never live, all; in the order and at the moments in which Parley had them, with what came upon their cases between them; without those that were erased. It runs in the background, one of a brand at a time, and nothing of it is delivered. What it found is kept for a day, in memory: a server that starts again knows nothing of it.",
      needs: "protocols:read",
      costly: true,
      body: { schema: NewBacktest, code: "PARLEY_BODY_INVALID", what: "backtest" },
      answers: { 202: jsonAnswer("It begins when it is its turn; `location` is its address.", BacktestBody) },
    },
    ({ brand, body, caller }) => askForBacktest(store, jobs, brand, body, caller),
  );

  changing(
    app,
    services,
    {
      method: "delete",
      path: ONE,
      tag,
      summary: "Cancel a backtest",
      description: "One that has ended stays as it is.",
      needs: "protocols:read",
      answers: { 204: { description: "It has ended." } },
    },
    ({ brand, param }) => {
      const run = jobs.of(BacktestRun, brand, param("backtest"));
      return () => ({ answer: { status: 204, body: null }, committed: () => jobs.cancel(run) });
    },
  );
}

function readRoutes(app: App, services: Services): void {
  const { store, jobs } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: ALL,
      tag,
      summary: "The backtests of a brand that are known, the newest first",
      needs: "protocols:read",
      answers: { 200: jsonAnswer("All that wait, run, or ended within a day.", BacktestsBody) },
    },
    ({ c, brand }) => {
      mustBeBrand(store, brand);
      const list = jobs.list(BacktestRun, brand).map((run) => {
        const { result: _, ...body } = backtestBody(run);
        return body;
      });
      return respond(c, 200, JSON.stringify({ backtests: list } satisfies BacktestsBody));
    },
  );

  route(
    app,
    services,
    {
      method: "get",
      path: ONE,
      tag,
      summary: "How far a backtest has come, and what it found",
      needs: "protocols:read",
      answers: { 200: jsonAnswer("The backtest; `result` when it is done.", BacktestBody) },
    },
    ({ c, brand, param }) =>
      respond(c, 200, JSON.stringify(backtestBody(jobs.of(BacktestRun, brand, param("backtest"))))),
  );
}

function drillRoutes(app: App, services: Services): void {
  const { jobs, looks } = services;
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
      const run = jobs.of(BacktestRun, brand, param("backtest"));
      return respond(c, 200, JSON.stringify(changesPage(run, filter, limit, cursorOf(cursor, CHANGES_CURSOR))));
    },
  );

  route(
    app,
    services,
    {
      method: "get",
      path: `${ONE}/mentions/{mention}`,
      tag,
      summary: "What becomes of one mention of a backtest, and why",
      description: "Its whole case in both versions, worked out anew from what is recorded now.",
      needs: "cases:read",
      costly: true,
      query: MentionQuery,
      answers: { 200: jsonAnswer("The decision and every step of the case, before and after.", TracedMentionBody) },
      problems: [422],
    },
    async ({ c, brand, param, query }) => {
      const { plan, span } = jobs.of(BacktestRun, brand, param("backtest"));
      const { tried, against, recorded, brand: file } = plan.task;
      const mention = param("mention");
      const found =
        span &&
        (await looks.trace({
          brand: file,
          before: against,
          after: tried,
          recorded: { ...recorded, span },
          channel: query.channel ?? null,
          mention,
        }));
      if (found !== null) return respond(c, 200, JSON.stringify(found));
      throw new ParleyError("PARLEY_NOT_FOUND", `the backtest has no mention "${mention}"`, {
        hint: "It was not among those that it took, or was erased since.",
      });
    },
  );
}
