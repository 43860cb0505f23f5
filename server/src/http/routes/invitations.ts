import { InvitationsBody, Invite, InvitedBody } from "@parley/engine";
import { mustBeBrandOrAll } from "../../runtime/brands/brand-row.ts";
import { invitationBody, planInvitation, planWithdrawal } from "../../runtime/people/invitations.ts";
import { BY_ID, pageOf } from "../../runtime/page.ts";
import { listInvitations } from "../../store/people/list-invitations.ts";
import { mustBeAbleToGrant } from "../granting.ts";
import { jsonAnswer } from "../openapi.ts";
import { ownOrigin } from "../own-page.ts";
import { cursorOf, PageQuery } from "../page.ts";
import { respond } from "../respond.ts";
import { changing, route } from "../route.ts";
import type { App, Services } from "../services.ts";

const TAG = "People";

/** GET and POST /v1/brands/{brand}/invitations, DELETE /v1/brands/{brand}/invitations/{invitation} */
export function invitationRoutes(app: App, services: Services): void {
  const { store, clock } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: "/v1/brands/{brand}/invitations",
      tag: TAG,
      summary: "Invitations that wait, oldest first",
      description: "The brand `*` stands for all brands.",
      needs: "people:manage",
      query: PageQuery,
      answers: { 200: jsonAnswer("A page of invitations.", InvitationsBody) },
    },
    async ({ c, brand, query: { limit, cursor } }) => {
      mustBeBrandOrAll(store, brand);
      const after = cursorOf(cursor, BY_ID)?.id ?? null;
      const rows = await listInvitations(store.reads, brand, { after, limit: limit + 1, now: clock.now() });
      const { page, next } = pageOf(rows, limit, BY_ID);
      return respond(c, 200, JSON.stringify({ invitations: page.map(invitationBody), next } satisfies InvitationsBody));
    },
  );

  changing(
    app,
    services,
    {
      method: "post",
      path: "/v1/brands/{brand}/invitations",
      tag: TAG,
      summary: "Invite somebody",
      description:
        "The answer holds a link, valid for seven days and once. Parley sends no mail: give it to the person. The brand `*` invites into all brands.",
      needs: "people:manage",
      body: { schema: Invite, code: "PARLEY_BODY_INVALID", what: "invitation" },
      answers: { 201: jsonAnswer("The invitation with its link.", InvitedBody) },
    },
    ({ c, caller, brand, body: { role, leads, email = null } }) => {
      mustBeAbleToGrant(caller, role, brand);
      return (at) => planInvitation(store, { brand, role, leads, email }, caller, ownOrigin(c), at);
    },
  );

  changing(
    app,
    services,
    {
      method: "delete",
      path: "/v1/brands/{brand}/invitations/{invitation}",
      tag: TAG,
      summary: "Take an invitation back",
      needs: "people:manage",
      answers: { 204: { description: "Its link opens nothing any more." } },
    },
    ({ brand, param }) =>
      () =>
        planWithdrawal(store, brand, param("invitation")),
  );
}
