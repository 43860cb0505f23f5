import { z } from "zod";
import { ALL_BRANDS, LinkBody, MemberBody, MemberChange, ParleyError, PeopleBody } from "@parley/engine";
import { mustBeBrandOrAll } from "../../runtime/brands/brand-row.ts";
import { planPasswordLink } from "../../runtime/people/invitations.ts";
import { memberBody, planMemberChange, planMemberRemoval } from "../../runtime/people/members.ts";
import { cursorBy, pageOf } from "../../runtime/page.ts";
import { standingOf } from "../../runtime/people/standing.ts";
import { findPerson } from "../../store/people/find-person.ts";
import { listPeople } from "../../store/people/list-people.ts";
import { isAbleToGrant, mustBeAbleToGrant } from "../granting.ts";
import { jsonAnswer } from "../openapi.ts";
import { ownOrigin } from "../own-page.ts";
import { cursorOf, PageQuery } from "../page.ts";
import { respond } from "../respond.ts";
import { changing, route } from "../route.ts";
import type { App, Services } from "../services.ts";

const TAG = "People";
const PEOPLE_CURSOR = cursorBy({ person: z.string(), brand: z.string() });
const ONE = "/v1/brands/{brand}/people/{person}";

/** GET /v1/brands/{brand}/people; PATCH and DELETE one; POST a link to a new password */
export function peopleRoutes(app: App, services: Services): void {
  const { store } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: "/v1/brands/{brand}/people",
      tag: TAG,
      summary: "Who is in a brand, and as what",
      description: "Also those who are in all brands: their `brand` is `*`.",
      needs: "people:manage",
      query: PageQuery,
      answers: { 200: jsonAnswer("A page of people.", PeopleBody) },
    },
    async ({ c, brand, query: { limit, cursor } }) => {
      mustBeBrandOrAll(store, brand);
      const rows = await listPeople(store.reads, [brand, ALL_BRANDS], cursorOf(cursor, PEOPLE_CURSOR), limit + 1);
      const { page, next } = pageOf(rows, limit, PEOPLE_CURSOR);
      return respond(c, 200, JSON.stringify({ people: page.map(memberBody), next } satisfies PeopleBody));
    },
  );

  changing(
    app,
    services,
    {
      method: "patch",
      path: ONE,
      tag: TAG,
      summary: "Change somebody's role or leads",
      needs: "people:manage",
      body: { schema: MemberChange, code: "PARLEY_BODY_INVALID", what: "change" },
      answers: { 200: jsonAnswer("The person as it is now.", MemberBody) },
    },
    ({ caller, brand, param, body }) => {
      if (body.role !== undefined) mustBeAbleToGrant(caller, body.role, brand);
      return () => planMemberChange(store, brand, param("person"), body);
    },
  );

  changing(
    app,
    services,
    {
      method: "delete",
      path: ONE,
      tag: TAG,
      summary: "Take somebody out of the brand",
      description: "Who is in no brand any more is forgotten. The last admin cannot be taken away.",
      needs: "people:manage",
      answers: { 204: { description: "The person is not in the brand any more." } },
    },
    ({ brand, param }) =>
      () =>
        planMemberRemoval(store, brand, param("person")),
  );

  passwordLinks(app, services);
}

function passwordLinks(app: App, services: Services): void {
  const { store, statements } = services;
  changing(
    app,
    services,
    {
      method: "post",
      path: `${ONE}/password-link`,
      tag: TAG,
      summary: "Make a link to a new password",
      description:
        "For who forgot it. Whoever has the link can do what the person may, so only who may all of that, in every brand in which the person is, can make one.",
      needs: "people:manage",
      answers: { 201: jsonAnswer("The link, valid for seven days and once.", LinkBody) },
    },
    ({ c, caller, brand, param }) => {
      const id = param("person");
      const origin = ownOrigin(c);
      return (at) => {
        const standings = statements.membersOfPerson(id).map(standingOf);
        const person = findPerson(store, { id });
        if (person === undefined || !standings.some((each) => each.brand === brand || each.brand === ALL_BRANDS))
          throw new ParleyError("PARLEY_NOT_FOUND", `there is no person "${id}" in ${brand}`);
        // Where else the person may do what is not for the caller to know.
        if (!standings.every((each) => isAbleToGrant(caller, each)))
          throw new ParleyError("PARLEY_FORBIDDEN", "this person may do more than this caller", {
            hint: "Somebody who may do as much, in all brands in which the person is, has to make the link.",
          });
        return planPasswordLink(store, person, caller, origin, at);
      };
    },
  );
}
