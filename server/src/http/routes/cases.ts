import { readCase } from "../../runtime/read-case.ts";
import { parseCursor, readCases } from "../../runtime/read-cases.ts";
import { CaseSchema, CasesSchema, jsonAnswer } from "../openapi.ts";
import { cursorOf, PageQuery } from "../page.ts";
import { respond } from "../respond.ts";
import { route } from "../route.ts";
import type { App, Services } from "../services.ts";

/** GET /v1/cases/{case} and GET /v1/brands/{brand}/cases */
export function caseRoutes(app: App, services: Services): void {
  const { store, programs } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: "/v1/cases/{case}",
      tag: "Cases",
      summary: "A case, whole",
      needs: "cases:read",
      answers: { 200: jsonAnswer("The case with its mentions, clocks, timers, effects and journal.", CaseSchema) },
    },
    async ({ c, param }) => respond(c, 200, JSON.stringify(await readCase(store, programs, param("case")))),
  );

  route(
    app,
    services,
    {
      method: "get",
      path: "/v1/brands/{brand}/cases",
      tag: "Cases",
      summary: "A brand's cases, newest change first",
      needs: "cases:read",
      query: PageQuery,
      answers: { 200: jsonAnswer("A page of cases.", CasesSchema) },
    },
    async ({ c, brand, query: { limit, cursor } }) => {
      programs.live(brand);
      const page = await readCases(store, programs, brand, limit, cursorOf(cursor, parseCursor));
      return respond(c, 200, JSON.stringify(page));
    },
  );
}
