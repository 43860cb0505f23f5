import { z } from "@hono/zod-openapi";
import {
  Agreement,
  BecauseInput,
  GateLookBody,
  NewVersion,
  PublishAgain,
  RollBack,
  VERSION_STATUSES,
  VersionBody,
  VersionsBody,
  VersionChanged,
  type VersionStatus,
} from "@parley/engine";
import { mustBeBrand } from "../../runtime/brands/brand-row.ts";
import { askAgain, askForDraft, lookAtDraft } from "../../runtime/versions/ask.ts";
import { agree, disagree } from "../../runtime/versions/decide.ts";
import { readVersions, versionBody, VERSIONS_CURSOR } from "../../runtime/versions/read-versions.ts";
import { versionRow } from "../../runtime/versions/version-rows.ts";
import { retire, rollBack } from "../../runtime/versions/take-back.ts";
import { jsonAnswer } from "../openapi.ts";
import { cursorOf, PageQuery } from "../page.ts";
import { respond } from "../respond.ts";
import { changing, route } from "../route.ts";
import type { App, Services } from "../services.ts";

const ALL = "/v1/brands/{brand}/versions";
const ONE = `${ALL}/{version}`;
const tag = "Versions";
const STATUSES = Object.keys(VERSION_STATUSES) as [VersionStatus, ...VersionStatus[]];

const VersionsQuery = PageQuery.extend({
  status: z.enum(STATUSES).optional().describe("Only versions that stand there."),
  protocol: z.string().max(60).optional().describe("Only versions of this protocol."),
});

/** /v1/brands/{brand}/versions: publish through the gate, agree, retire, roll back. */
export function versionRoutes(app: App, services: Services): void {
  readRoutes(app, services);
  publishRoutes(app, services);
  decideRoutes(app, services);
  takeBackRoutes(app, services);
}

function readRoutes(app: App, services: Services): void {
  const { store } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: ALL,
      tag,
      summary: "The versions of a brand's protocols, the last asked for first",
      needs: "protocols:read",
      query: VersionsQuery,
      answers: { 200: jsonAnswer("A page of versions.", VersionsBody) },
    },
    async ({ c, brand, query: { limit, cursor, ...filter } }) => {
      mustBeBrand(store, brand);
      const page = await readVersions(store, brand, filter, limit, cursorOf(cursor, VERSIONS_CURSOR));
      return respond(c, 200, JSON.stringify(page));
    },
  );

  route(
    app,
    services,
    {
      method: "get",
      path: ONE,
      tag,
      summary: "A version, whole",
      needs: "protocols:read",
      answers: { 200: jsonAnswer("Its document, who asked for it and when, and what the gate said.", VersionBody) },
    },
    ({ c, brand, param }) => respond(c, 200, JSON.stringify(versionBody(versionRow(store, brand, param("version"))))),
  );

  route(
    app,
    services,
    {
      method: "get",
      path: "/v1/brands/{brand}/drafts/{draft}/gate",
      tag: "Drafts",
      summary: "What the gate would say of a draft",
      description:
        "The checker, its scenarios, and what it changes for the brand's newest recorded mentions, as publishing it would find them now. 200 also where the gate would be closed: `closes` says which findings do that. Nothing is published, and nothing is kept.",
      needs: "protocols:read",
      costly: true,
      answers: { 200: jsonAnswer("What it finds.", GateLookBody) },
      problems: [422],
    },
    async ({ c, brand, param }) => respond(c, 200, JSON.stringify(await lookAtDraft(services, brand, param("draft")))),
  );
}

const asked = {
  201: jsonAnswer("A new version; `status` says whether it is live, or waits for somebody to agree.", VersionChanged),
  200: jsonAnswer("The same content was kept already; `status` says where it stands now.", VersionChanged),
};

function publishRoutes(app: App, services: Services): void {
  changing(
    app,
    services,
    {
      method: "post",
      path: ALL,
      tag,
      summary: "Publish a draft",
      description:
        "The gate looks at it first: the checker, the draft's scenarios, and whether the brand can route every mention. Errors close it; so do warnings, unless the protocol accepts them or `because` says why they may stand, which is kept with the version. With `publishing.secondPerson` in the brand's file the version then waits for somebody else to agree. A closed gate answers 422 with all findings, and nothing is changed.",
      needs: "protocols:publish",
      costly: true,
      body: { schema: NewVersion, code: "PARLEY_BODY_INVALID", what: "request to publish" },
      answers: asked,
      problems: [412],
    },
    ({ brand, body, caller }) => askForDraft(services, brand, body, caller),
  );

  changing(
    app,
    services,
    {
      method: "post",
      path: `${ONE}/publish`,
      tag,
      summary: "Let a version that is kept go live",
      description: "A shadow that proved itself, or one that was retired or refused. The gate looks at it again.",
      needs: "protocols:publish",
      costly: true,
      body: { schema: PublishAgain, code: "PARLEY_BODY_INVALID", what: "request to publish" },
      answers: { 200: asked[200] },
    },
    ({ brand, body, caller, param }) => askAgain(services, brand, param("version"), body, caller),
  );
}

function decideRoutes(app: App, services: Services): void {
  const decided = { 200: jsonAnswer("The version, and where it stands now.", VersionChanged) };
  changing(
    app,
    services,
    {
      method: "post",
      path: `${ONE}/approve`,
      tag,
      summary: "Agree to a version that somebody else asks for",
      description: "The gate looks at it again, and it goes live. Whoever asked cannot agree.",
      needs: "approvals:publish",
      costly: true,
      body: { schema: Agreement, code: "PARLEY_BODY_INVALID", what: "approval" },
      answers: decided,
    },
    ({ brand, body, caller, param }) => agree(services, brand, param("version"), body.because ?? null, caller),
  );

  changing(
    app,
    services,
    {
      method: "post",
      path: `${ONE}/refuse`,
      tag,
      summary: "Do not agree to a version that somebody else asks for",
      needs: "approvals:publish",
      body: { schema: BecauseInput, code: "PARLEY_BODY_INVALID", what: "refusal" },
      answers: decided,
    },
    ({ brand, body, caller, param }) => disagree(services, brand, param("version"), body.because, caller),
  );
}

function takeBackRoutes(app: App, services: Services): void {
  changing(
    app,
    services,
    {
      method: "post",
      path: `${ONE}/retire`,
      tag,
      summary: "Take a version out",
      description:
        "No new case takes it; running cases go on. Also withdraws one that waits. Refused where mentions would find no protocol; where the brand's `protocols` names it, `warnings` says what its mentions take instead.",
      needs: "protocols:publish",
      answers: { 200: jsonAnswer("The version, retired.", VersionChanged) },
    },
    ({ brand, param }) => retire(services, brand, param("version")),
  );

  changing(
    app,
    services,
    {
      method: "post",
      path: "/v1/brands/{brand}/rollback",
      tag,
      summary: "Go back to the version that was live before",
      description: "At once: nobody has to agree, since that version went live before. It must still fit the brand.",
      needs: "protocols:publish",
      costly: true,
      body: { schema: RollBack, code: "PARLEY_BODY_INVALID", what: "request" },
      answers: { 200: jsonAnswer("The version that is live now.", VersionChanged) },
    },
    ({ brand, body }) => rollBack(services, brand, body.protocol, body.note),
  );
}
