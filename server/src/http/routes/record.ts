import { z } from "@hono/zod-openapi";
import { RecordBody } from "@parley/engine";
import { mustBeBrandOrAll } from "../../runtime/brands/brand-row.ts";
import { readRecord } from "../../runtime/record/read-record.ts";
import { BY_PLACE } from "../../runtime/page.ts";
import { Instant } from "../instant.ts";
import { jsonAnswer } from "../openapi.ts";
import { cursorOf, PageQuery } from "../page.ts";
import { respond } from "../respond.ts";
import { route } from "../route.ts";
import type { App, Services } from "../services.ts";

const RecordQuery = PageQuery.extend({
  action: z.string().max(200).optional().describe("Only this action, such as version.published."),
  actor: z.string().max(200).optional().describe("Only what this actor did, such as key:…, person:… or parley."),
  subject: z.string().max(400).optional().describe("Only what was done to this."),
  from: Instant.optional().describe("From this instant on."),
  to: Instant.optional().describe("Up to this instant, excluded."),
});

/** GET /v1/brands/{brand}/record */
export function recordRoutes(app: App, services: Services): void {
  const { store } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: "/v1/brands/{brand}/record",
      tag: "Record",
      summary: "Who did what, newest first",
      description:
        "What people and keys changed, each change written in the same transaction as its line. What happened in a case is in its journal.",
      needs: "record:read",
      query: RecordQuery,
      answers: { 200: jsonAnswer("A page of the record.", RecordBody) },
    },
    async ({ c, brand, query: { limit, cursor, ...filter } }) => {
      mustBeBrandOrAll(store, brand);
      const page = await readRecord(store, brand, filter, limit, cursorOf(cursor, BY_PLACE));
      return respond(c, 200, JSON.stringify(page));
    },
  );
}
