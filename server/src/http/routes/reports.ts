import { z } from "@hono/zod-openapi";
import { ParleyError, ReportBody } from "@parley/engine";
import { REPORTS } from "../../limits.ts";
import { readReport } from "../../runtime/reports/read-report.ts";
import { Instant } from "../instant.ts";
import { jsonAnswer } from "../openapi.ts";
import { respond } from "../respond.ts";
import { route } from "../route.ts";
import type { App, Services } from "../services.ts";

const ReportQuery = z.strictObject({
  from: Instant.optional().describe("Cases that were opened from here on; 30 days before `to` when it is left out."),
  to: Instant.optional().describe("Up to here, excluded; now when it is left out."),
});

/** GET /v1/brands/{brand}/reports */
export function reportRoutes(app: App, services: Services): void {
  const { store, clock } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: "/v1/brands/{brand}/reports",
      tag: "Reports",
      summary: "How a brand answered",
      description:
        "Decisions by question and reason, whether promised times were kept, whether it makes a difference where customers write, what it cost, what became of the cases. A case counts as it is now; what erasing took away is not in it, what was decided is.",
      needs: "reports:read",
      query: ReportQuery,
      answers: { 200: jsonAnswer("The report.", ReportBody) },
    },
    async ({ c, brand, query }) => {
      const { to = clock.now(), from = to - REPORTS.usualSpanMs } = query;
      if (from >= to)
        throw new ParleyError("PARLEY_BODY_INVALID", "the query cannot be taken: from must be before to", {
          at: "from",
        });
      return respond(c, 200, JSON.stringify(await readReport(store, { brand, from, to })));
    },
  );
}
