import { NewStaffingRun, StaffingRunBody, StaffingRunsBody } from "@parley/engine";
import { askForStaffing, staffingBody } from "../../runtime/staffing/ask-for-staffing.ts";
import { StaffingRun } from "../../runtime/staffing/staffing-run.ts";
import { jobRoutes } from "../job-routes.ts";
import type { App, Services } from "../services.ts";

/** /v1/brands/{brand}/staffing-runs: simulate people at work on what comes in. */
export function staffingRunRoutes(app: App, services: Services): void {
  jobRoutes(app, services, {
    run: StaffingRun,
    what: "staffing run",
    where: "staffing-runs",
    tag: "Staffing",
    param: "run",
    article: "a",
    asks: {
      summary: "Simulate people at work on what comes in",
      description:
        "Several ways to do it, each a draft or a version with a roster, meet the same mentions, customers and handling times. It runs in the background, in one row with the backtests of the brand, on several cores; the same question is answered with the same numbers, whatever their number. What it found is kept for a day, in memory.",
    },
    wish: NewStaffingRun,
    body: StaffingRunBody,
    list: StaffingRunsBody,
    ask: (sources, asking) => askForStaffing(sources, asking),
    tell: staffingBody,
  });
}
