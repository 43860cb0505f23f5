import { z } from "@hono/zod-openapi";
import { EquityAuditBody, EquityAuditsBody, NewEquityAudit } from "@parley/engine";
import { askForEquity, equityBody } from "../../runtime/equity/ask-for-equity.ts";
import { EquityRun } from "../../runtime/equity/equity-run.ts";
import { jobRoutes, type JobOperations } from "../job-routes.ts";
import { mentionRoutes, type Tracing } from "../mention-routes.ts";
import type { App, Services } from "../services.ts";

const AUDIT: JobOperations<EquityRun, typeof NewEquityAudit> = {
  run: EquityRun,
  what: "equity audit",
  where: "equity-audits",
  tag: "Equity audits",
  param: "audit",
  article: "an",
  asks: {
    summary: "Ask a draft or a version about the same mentions with one thing swapped",
    description:
      "Mentions, chosen as for a backtest, each as it is and again with other followers, another name, on another channel, … What is served differently then hangs on that alone. It runs in the background, in one row with the backtests of the brand, and what it found is kept for a day, in memory.",
  },
  wish: NewEquityAudit,
  body: EquityAuditBody,
  list: EquityAuditsBody,
  ask: askForEquity,
  tell: equityBody,
};

const ASKS = { swap: z.string().max(200).describe("What is swapped: the `id` of one of `result.swaps`.") };

const TRACING: Tracing<EquityRun, typeof ASKS> = {
  summary: "What becomes of one mention of an equity audit, as it is and swapped, and why",
  description: "Its whole case both ways, worked out anew from what is recorded now, or from the file.",
  asks: ASKS,
  sides: (
    {
      plan: {
        task: { brand, tried, outside },
      },
    },
    { swap },
  ) => ({ brand, before: tried, after: tried, outside, swap }),
};

/** /v1/brands/{brand}/equity-audits: ask a draft or a version about the same mentions with one thing swapped. */
export function equityAuditRoutes(app: App, services: Services): void {
  jobRoutes(app, services, AUDIT);
  mentionRoutes(app, services, AUDIT, TRACING);
}
