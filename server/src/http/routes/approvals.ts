import { z } from "@hono/zod-openapi";
import { APPROVAL_STATUSES, ApprovalAnswer, ApprovalsBody, BecauseInput, TurnBody } from "@parley/engine";
import { mustBeBrand } from "../../runtime/brands/brand-row.ts";
import { decideApproval } from "../../runtime/desk/decide-approval.ts";
import { APPROVALS_CURSOR, readApprovals } from "../../runtime/desk/read-approvals.ts";
import { jsonAnswer } from "../openapi.ts";
import { cursorOf, PageQuery } from "../page.ts";
import { respond } from "../respond.ts";
import { changing, route } from "../route.ts";
import type { App, Services } from "../services.ts";

const APPROVALS = "/v1/brands/{brand}/approvals";
const DECIDES = { tag: "Approvals", needs: "approvals:decide", problems: [412] } as const;
const ANSWERS = { 200: jsonAnswer("The case afterwards.", TurnBody) };

const ApprovalsQuery = PageQuery.extend({
  status: z.enum(APPROVAL_STATUSES).default("waiting").describe("Those that wait, unless said otherwise."),
});

/** What protocols ask approval for, and the answers: /v1/brands/{brand}/approvals */
export function approvalRoutes(app: App, services: Services): void {
  const { kit } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: APPROVALS,
      tag: "Approvals",
      summary: "What waits for approval",
      needs: "cases:read",
      query: ApprovalsQuery,
      answers: { 200: jsonAnswer("A page of approvals, the oldest first.", ApprovalsBody) },
    },
    async ({ c, brand, query: { limit, cursor, status } }) => {
      mustBeBrand(services.store, brand);
      const page = await readApprovals(services, brand, status, limit, cursorOf(cursor, APPROVALS_CURSOR));
      return respond(c, 200, JSON.stringify(page));
    },
  );

  changing(
    app,
    services,
    {
      ...DECIDES,
      method: "post",
      path: `${APPROVALS}/{approval}/approve`,
      summary: "Approve a reply or an offer",
      description:
        "By a second person: 403 to whoever asked or drafted, and to somebody of a lead that may not offer as much.",
      body: { schema: ApprovalAnswer, code: "PARLEY_BODY_INVALID", what: "answer" },
      answers: ANSWERS,
    },
    ({ caller, brand, param, body }) =>
      (at) =>
        decideApproval(kit, caller, { brand, id: param("approval") }, { ...body, granted: true }, at),
  );

  changing(
    app,
    services,
    {
      ...DECIDES,
      method: "post",
      path: `${APPROVALS}/{approval}/refuse`,
      summary: "Refuse a reply or an offer",
      body: { schema: BecauseInput, code: "PARLEY_BODY_INVALID", what: "answer" },
      answers: ANSWERS,
    },
    ({ caller, brand, param, body }) =>
      (at) =>
        decideApproval(kit, caller, { brand, id: param("approval") }, { ...body, granted: false }, at),
  );
}
