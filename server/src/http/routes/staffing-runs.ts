import { NewStaffingRun, StaffingRunBody, StaffingRunsBody } from "@parley/engine";
import { mustBeBrand } from "../../runtime/brands/brand-row.ts";
import { askForStaffing, staffingBody } from "../../runtime/staffing/ask-for-staffing.ts";
import { StaffingRun } from "../../runtime/staffing/staffing-run.ts";
import { jsonAnswer } from "../openapi.ts";
import { respond } from "../respond.ts";
import { changing, route } from "../route.ts";
import type { App, Services } from "../services.ts";

const ALL = "/v1/brands/{brand}/staffing-runs";
const ONE = `${ALL}/{run}`;
const tag = "Staffing";

/** /v1/brands/{brand}/staffing-runs: simulate people at work on what comes in. */
export function staffingRunRoutes(app: App, services: Services): void {
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
      summary: "Simulate people at work on what comes in",
      description:
        "Several ways to do it, each a draft or a version with a roster, meet the same mentions, customers and handling times. It runs in the background, in one row with the backtests of the brand, on several cores; the same question is answered with the same numbers, whatever their number. What it found is kept for a day, in memory.",
      needs: "protocols:read",
      costly: true,
      body: { schema: NewStaffingRun, code: "PARLEY_BODY_INVALID", what: "staffing run" },
      answers: { 202: jsonAnswer("It begins when it is its turn; `location` is its address.", StaffingRunBody) },
    },
    ({ brand, body, caller }) => askForStaffing({ store, jobs }, brand, body, caller),
  );

  changing(
    app,
    services,
    {
      method: "delete",
      path: ONE,
      tag,
      summary: "Cancel a staffing run",
      description: "One that has ended stays as it is.",
      needs: "protocols:read",
      answers: { 204: { description: "It has ended." } },
    },
    ({ brand, param }) => {
      const run = jobs.of(StaffingRun, brand, param("run"));
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
      summary: "The staffing runs of a brand that are known, the newest first",
      needs: "protocols:read",
      answers: { 200: jsonAnswer("All that wait, run, or ended within a day.", StaffingRunsBody) },
    },
    ({ c, brand }) => {
      mustBeBrand(store, brand);
      const runs = jobs.list(StaffingRun, brand).map((run) => {
        const { result: _, ...body } = staffingBody(run);
        return body;
      });
      return respond(c, 200, JSON.stringify({ runs } satisfies StaffingRunsBody));
    },
  );

  route(
    app,
    services,
    {
      method: "get",
      path: ONE,
      tag,
      summary: "How far a staffing run has come, and what it found",
      needs: "protocols:read",
      answers: { 200: jsonAnswer("`result` when it is done.", StaffingRunBody) },
    },
    ({ c, brand, param }) => respond(c, 200, JSON.stringify(staffingBody(jobs.of(StaffingRun, brand, param("run"))))),
  );
}
