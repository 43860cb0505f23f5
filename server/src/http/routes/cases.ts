import { z } from "@hono/zod-openapi";
import { ParleyError } from "@parley/engine";
import { brandOfCase, readCase } from "../../runtime/read-case.ts";
import { parseCursor, readCases } from "../../runtime/read-cases.ts";
import { authorizeRead, mustOwn } from "../authorize.ts";
import { BrandParam, CaseParam, CaseSchema, CasesSchema, jsonAnswer, problems } from "../openapi.ts";
import { refusal } from "../on-error.ts";
import { respond } from "../respond.ts";
import type { App, Services } from "../services.ts";

const MOST = 200;
const USUALLY = 50;

const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(MOST).default(USUALLY).describe("Cases on the page."),
  cursor: z.string().optional().describe("The `next` of the page before."),
});

/** GET /v1/cases/{id} and GET /v1/brands/{brand}/cases */
export function caseRoutes(app: App, services: Services): void {
  const { store, programs } = services;
  app.openAPIRegistry.registerPath({
    method: "get",
    path: "/v1/cases/{id}",
    summary: "A case, whole",
    request: { params: CaseParam },
    responses: {
      200: jsonAnswer("The case with its mentions, clocks, timers, effects and journal.", CaseSchema),
      ...problems(401, 403, 404),
    },
  });
  app.get("/v1/cases/:id", async (c) => {
    const caller = authorizeRead(c, services);
    const id = c.req.param("id");
    mustOwn(caller, brandOfCase(services.statements, id));
    return respond(c, 200, JSON.stringify(await readCase(store, programs, id)));
  });

  app.openAPIRegistry.registerPath({
    method: "get",
    path: "/v1/brands/{brand}/cases",
    summary: "A brand's cases, newest change first",
    request: { params: BrandParam, query: PageQuery },
    responses: { 200: jsonAnswer("A page of cases.", CasesSchema), ...problems(400, 401, 403, 404) },
  });
  app.get("/v1/brands/:brand/cases", async (c) => {
    const caller = authorizeRead(c, services);
    const brand = c.req.param("brand");
    mustOwn(caller, brand);
    programs.live(brand);
    const { limit, cursor } = pageOf(c.req.query("limit"), c.req.query("cursor"));
    return respond(c, 200, JSON.stringify(await readCases(store, programs, brand, limit, cursor)));
  });
}

function pageOf(
  limitText: string | undefined,
  cursorText: string | undefined,
): { limit: number; cursor: ReturnType<typeof parseCursor> } {
  const limit = limitText === undefined ? USUALLY : Number(limitText);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    throw wrong("limit", `must be a whole number from 1 to ${MOST}`);
  const cursor = cursorText === undefined ? null : parseCursor(cursorText);
  if (cursorText !== undefined && cursor === null) throw wrong("cursor", "must be the `next` of an earlier page");
  return { limit, cursor };
}

function wrong(at: string, message: string): Error {
  return refusal(
    400,
    new ParleyError("PARLEY_BODY_INVALID", `${at} ${message}`, {
      issues: [{ code: "PARLEY_BODY_INVALID", severity: "error", certain: true, at, message }],
    }),
  );
}
