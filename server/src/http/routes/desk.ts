import { z } from "@hono/zod-openapi";
import { DeskBody, LeadsBody } from "@parley/engine";
import { mustBeBrand } from "../../runtime/brands/brand-row.ts";
import { DESK_CURSOR, readDesk } from "../../runtime/desk/read-desk.ts";
import { readLeads } from "../../runtime/desk/read-leads.ts";
import { jsonAnswer } from "../openapi.ts";
import { cursorOf, PageQuery } from "../page.ts";
import { respond } from "../respond.ts";
import { route } from "../route.ts";
import type { App, Services } from "../services.ts";

const DeskQuery = PageQuery.extend({
  lead: z.string().max(60).optional().describe("Only cases of this lead."),
  status: z
    .enum(["waiting", "taken", "mine"])
    .optional()
    .describe("Only those that nobody has taken, that somebody has, or that the caller has."),
});

/** GET /v1/brands/{brand}/leads and GET /v1/brands/{brand}/desk */
export function deskRoutes(app: App, services: Services): void {
  route(
    app,
    services,
    {
      method: "get",
      path: "/v1/brands/{brand}/leads",
      tag: "Desk",
      summary: "Who can take cases, and how many each has",
      needs: "cases:read",
      answers: { 200: jsonAnswer("Every lead of the brand.", LeadsBody) },
    },
    ({ c, brand }) => respond(c, 200, JSON.stringify(readLeads(services, brand, services.clock.now()))),
  );

  route(
    app,
    services,
    {
      method: "get",
      path: "/v1/brands/{brand}/desk",
      tag: "Desk",
      summary: "The open cases that somebody leads, in the order of service",
      description:
        "By priority; among equals by what is due first, and what is never due last; then by who has waited longest. Neither reach nor channel counts.",
      needs: "cases:read",
      query: DeskQuery,
      answers: { 200: jsonAnswer("A page of the queue.", DeskBody) },
    },
    async ({ c, caller, brand, query: { limit, cursor, lead, status } }) => {
      mustBeBrand(services.store, brand);
      const taken = status === "mine" ? { by: caller.id } : status === undefined ? undefined : status === "taken";
      const page = await readDesk(services, brand, { lead, taken }, limit, cursorOf(cursor, DESK_CURSOR));
      return respond(c, 200, JSON.stringify(page));
    },
  );
}
