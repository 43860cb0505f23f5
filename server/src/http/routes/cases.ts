import { z } from "@hono/zod-openapi";
import { LISTS } from "../../limits.ts";
import { mustBeBrand } from "../../runtime/brands/brand-row.ts";
import { readCase } from "../../runtime/cases/read-case.ts";
import { CASES_CURSOR, readCases } from "../../runtime/cases/read-cases.ts";
import { Instant } from "../instant.ts";
import { CaseSchema, CasesSchema, jsonAnswer } from "../openapi.ts";
import { cursorOf, PageQuery } from "../page.ts";
import { respond } from "../respond.ts";
import { route } from "../route.ts";
import type { App, Services } from "../services.ts";

const Word = z.string().min(1).max(200);

const CasesQuery = PageQuery.extend({
  status: z.enum(["open", "done"]).optional().describe("Only cases that are open, or done."),
  lead: Word.optional().describe("Only cases of this lead, by its id; `none` or `undecided` where there is none."),
  respond: Word.optional().describe(
    "Only cases with this answer to whether to respond, such as `yes`, `no` or `undecided`.",
  ),
  protocol: Word.optional().describe("Only cases under a version of this protocol, by its id."),
  channel: Word.optional().describe("Only cases that began on this channel."),
  author: Word.optional().describe("Only cases in which somebody wrote whose handle begins so."),
  from: Instant.optional().describe("Changed from this instant on."),
  to: Instant.optional().describe("Changed before this instant."),
});

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
      description: `For filters that no index serves, ${LISTS.lookedAt} cases are looked at for a page: it may be short, even empty, although \`next\` leads on.`,
      needs: "cases:read",
      query: CasesQuery,
      answers: { 200: jsonAnswer("A page of cases.", CasesSchema) },
    },
    async ({ c, brand, query: { limit, cursor, ...filter } }) => {
      mustBeBrand(store, brand);
      const page = await readCases(store, programs, brand, limit, cursorOf(cursor, CASES_CURSOR), filter);
      return respond(c, 200, JSON.stringify(page));
    },
  );
}
