import { EquityAuditBody, EquityAuditsBody, NewEquityAudit } from "@parley/engine";
import { mustBeBrand } from "../../runtime/brands/brand-row.ts";
import { askForEquity, equityBody } from "../../runtime/equity/ask-for-equity.ts";
import { EquityRun } from "../../runtime/equity/equity-run.ts";
import { jsonAnswer } from "../openapi.ts";
import { respond } from "../respond.ts";
import { changing, route } from "../route.ts";
import type { App, Services } from "../services.ts";

const ALL = "/v1/brands/{brand}/equity-audits";
const ONE = `${ALL}/{audit}`;
const tag = "Equity audits";

/** /v1/brands/{brand}/equity-audits: ask a draft or a version about the same mentions with one thing swapped. */
export function equityAuditRoutes(app: App, services: Services): void {
  askRoutes(app, services);
  readRoutes(app, services);
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
      summary: "Ask a draft or a version about the same mentions with one thing swapped",
      description:
        "Recorded mentions, chosen as for a backtest, each as it is and again with other followers, another name, on another channel, … What is served differently then hangs on that alone. It runs in the background, in one row with the backtests of the brand, and what it found is kept for a day, in memory.",
      needs: "protocols:read",
      costly: true,
      body: { schema: NewEquityAudit, code: "PARLEY_BODY_INVALID", what: "equity audit" },
      answers: { 202: jsonAnswer("It begins when it is its turn; `location` is its address.", EquityAuditBody) },
    },
    ({ brand, body, caller }) => askForEquity(store, jobs, brand, body, caller),
  );

  changing(
    app,
    services,
    {
      method: "delete",
      path: ONE,
      tag,
      summary: "Cancel an equity audit",
      description: "One that has ended stays as it is.",
      needs: "protocols:read",
      answers: { 204: { description: "It has ended." } },
    },
    ({ brand, param }) => {
      const run = jobs.of(EquityRun, brand, param("audit"));
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
      summary: "The equity audits of a brand that are known, the newest first",
      needs: "protocols:read",
      answers: { 200: jsonAnswer("All that wait, run, or ended within a day.", EquityAuditsBody) },
    },
    ({ c, brand }) => {
      mustBeBrand(store, brand);
      const audits = jobs.list(EquityRun, brand).map((run) => {
        const { result: _, ...body } = equityBody(run);
        return body;
      });
      return respond(c, 200, JSON.stringify({ audits } satisfies EquityAuditsBody));
    },
  );

  route(
    app,
    services,
    {
      method: "get",
      path: ONE,
      tag,
      summary: "How far an equity audit has come, and what it found",
      needs: "protocols:read",
      answers: { 200: jsonAnswer("`result` when it is done.", EquityAuditBody) },
    },
    ({ c, brand, param }) => respond(c, 200, JSON.stringify(equityBody(jobs.of(EquityRun, brand, param("audit"))))),
  );
}
