import { z } from "@hono/zod-openapi";
import { BecauseInput, IncidentBody, IncidentCasesBody, IncidentsBody } from "@parley/engine";
import { mustBeBrand } from "../../runtime/brands/brand-row.ts";
import { planIncidentEnd } from "../../runtime/incidents/close-incident.ts";
import { readIncident, readIncidents } from "../../runtime/incidents/read-incidents.ts";
import { BY_PLACE } from "../../runtime/page.ts";
import { jsonAnswer } from "../openapi.ts";
import { cursorOf, PageQuery } from "../page.ts";
import { respond } from "../respond.ts";
import { changing, route } from "../route.ts";
import type { App, Services } from "../services.ts";

const PATH = "/v1/brands/{brand}/incidents";

const IncidentsQuery = PageQuery.extend({
  status: z.enum(["open", "all"]).default("all").describe("Only those that are open, or all."),
});

/** GET /v1/brands/{brand}/incidents, GET …/incidents/{incident} and POST …/incidents/{incident}/close */
export function incidentRoutes(app: App, services: Services): void {
  const { store, kit } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: PATH,
      tag: "Incidents",
      summary: "A brand's incidents, newest first",
      description:
        "An incident opens once per brand and cluster of similar mentions, when a case's protocol wants it; further cases that want it join it. Each hears `incident.opened`.",
      needs: "cases:read",
      query: IncidentsQuery,
      answers: { 200: jsonAnswer("A page of incidents.", IncidentsBody) },
    },
    async ({ c, brand, query: { limit, cursor, status } }) => {
      mustBeBrand(store, brand);
      const page = await readIncidents(store, brand, status === "open", limit, cursorOf(cursor, BY_PLACE));
      return respond(c, 200, JSON.stringify(page));
    },
  );

  route(
    app,
    services,
    {
      method: "get",
      path: `${PATH}/{incident}`,
      tag: "Incidents",
      summary: "An incident with its cases",
      needs: "cases:read",
      query: PageQuery,
      answers: { 200: jsonAnswer("The incident and a page of its cases.", IncidentCasesBody) },
    },
    async ({ c, brand, param, query: { limit, cursor } }) => {
      const page = await readIncident(store, brand, param("incident"), limit, cursorOf(cursor, BY_PLACE));
      return respond(c, 200, JSON.stringify(page));
    },
  );

  changing(
    app,
    services,
    {
      method: "post",
      path: `${PATH}/{incident}/close`,
      tag: "Incidents",
      summary: "An incident is over",
      description: "Its cases that are open hear `incident.closed`. When it happens again, a new incident opens.",
      needs: "cases:act",
      body: { schema: BecauseInput, code: "PARLEY_BODY_INVALID", what: "reason" },
      answers: { 200: jsonAnswer("The closed incident.", IncidentBody) },
    },
    ({ brand, param, body: { because } }) =>
      (at) =>
        planIncidentEnd(store, kit.signals, { brand, incident: param("incident"), because }, at),
  );
}
