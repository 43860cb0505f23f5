import { z } from "@hono/zod-openapi";
import {
  AnyDocument,
  DraftDiffBody,
  DraftIssuesBody,
  DraftScenarios,
  NewDraft,
  ProtocolDraftBody,
  ProtocolDraftsBody,
  RevisionsBody,
} from "@parley/engine";
import { mustBeBrand } from "../../runtime/brands/brand-row.ts";
import { draftChanges } from "../../runtime/drafts/draft-revisions.ts";
import {
  draftBody,
  draftDiff,
  draftIssues,
  draftRow,
  DRAFTS_CURSOR,
  readDrafts,
} from "../../runtime/drafts/read-drafts.ts";
import { beginDraft, removeDraft, saveDraft } from "../../runtime/drafts/save-draft.ts";
import { REVISIONS_CURSOR, revisionsPage } from "../../runtime/revisions.ts";
import { listDraftRevisions } from "../../store/drafts/list-draft-revisions.ts";
import { jsonAnswer } from "../openapi.ts";
import { cursorOf, PageQuery } from "../page.ts";
import { respond } from "../respond.ts";
import { expectedRevision, respondRevision } from "../revision-tag.ts";
import { changing, route } from "../route.ts";
import type { App, Services } from "../services.ts";

const AnyObject = z.record(z.string(), z.unknown());
const ALL = "/v1/brands/{brand}/drafts";
const ONE = `${ALL}/{draft}`;
const tag = "Drafts";

/** /v1/brands/{brand}/drafts: protocols in the making, with their revisions, scenarios, issues and differences. */
export function draftRoutes(app: App, services: Services): void {
  listRoutes(app, services);
  readRoutes(app, services);
  writeRoutes(app, services);
  removeRoute(app, services);
  lookRoutes(app, services);
}

function listRoutes(app: App, services: Services): void {
  const { store } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: ALL,
      tag,
      summary: "The drafts of a brand, the last changed first",
      needs: "protocols:read",
      query: PageQuery,
      answers: { 200: jsonAnswer("A page of drafts.", ProtocolDraftsBody) },
    },
    async ({ c, brand, query: { limit, cursor } }) => {
      mustBeBrand(store, brand);
      const page = await readDrafts(store, brand, limit, cursorOf(cursor, DRAFTS_CURSOR));
      return respond(c, 200, JSON.stringify(page));
    },
  );

  changing(
    app,
    services,
    {
      method: "post",
      path: ALL,
      tag,
      summary: "Begin a draft",
      description: "From a document, which may be unfinished; from a version, with its scenarios; or from nothing.",
      needs: "protocols:write",
      costly: true,
      body: {
        schema: NewDraft,
        described: z.object({ protocol: AnyObject.optional(), from: z.string().optional() }),
        code: "PARLEY_BODY_INVALID",
        what: "draft",
      },
      answers: { 201: jsonAnswer("The draft, at its first revision; `location` is its address.", ProtocolDraftBody) },
    },
    ({ brand, body, caller }) => beginDraft(store, brand, body, caller),
  );
}

function readRoutes(app: App, services: Services): void {
  const { store } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: ONE,
      tag,
      summary: "A draft, whole",
      needs: "protocols:read",
      answers: { 200: jsonAnswer("The draft at its newest revision, which is its ETag.", ProtocolDraftBody) },
    },
    ({ c, brand, param }) => {
      const row = draftRow(store, brand, param("draft"));
      return respondRevision(c, row.revision, () => draftBody(row));
    },
  );

  route(
    app,
    services,
    {
      method: "get",
      path: `${ONE}/revisions`,
      tag,
      summary: "Who changed a draft, when, and what",
      needs: "protocols:read",
      costly: true,
      query: PageQuery,
      answers: { 200: jsonAnswer("A page of revisions, newest first.", RevisionsBody) },
    },
    ({ c, brand, param, query: { limit, cursor } }) => {
      const { id } = draftRow(store, brand, param("draft"));
      const before = cursorOf(cursor, REVISIONS_CURSOR)?.revision ?? Number.MAX_SAFE_INTEGER;
      const rows = listDraftRevisions(store, id, { from: 0, before, limit: limit + 1 });
      return respond(c, 200, JSON.stringify(revisionsPage(rows, limit, draftChanges)));
    },
  );
}

function writeRoutes(app: App, services: Services): void {
  const { store } = services;
  const saved = { 200: jsonAnswer("The draft at its new revision.", ProtocolDraftBody) };
  changing(
    app,
    services,
    {
      method: "put",
      path: ONE,
      tag,
      summary: "Change a draft's document",
      description: "Needs `if-match`. Any JSON object is kept; `…/issues` says what is to be said against it.",
      needs: "protocols:write",
      costly: true,
      body: { schema: AnyDocument, described: AnyObject, code: "PARLEY_BODY_INVALID", what: "draft" },
      answers: saved,
      problems: [412, 428],
    },
    ({ c, brand, body, caller, param }) =>
      saveDraft(store, brand, param("draft"), { document: body }, expectedRevision(c), caller),
  );

  changing(
    app,
    services,
    {
      method: "put",
      path: `${ONE}/scenarios`,
      tag,
      summary: "Change a draft's scenarios",
      description:
        "Needs `if-match`: scenarios belong to the draft's revision. The gate rehearses each before a version goes live.",
      needs: "protocols:write",
      costly: true,
      body: {
        schema: DraftScenarios,
        described: z.object({ scenarios: z.array(AnyObject) }),
        code: "PARLEY_BODY_INVALID",
        what: "list of scenarios",
      },
      answers: saved,
      problems: [412, 428],
    },
    ({ c, brand, body, caller, param }) =>
      saveDraft(store, brand, param("draft"), { scenarios: body.scenarios }, expectedRevision(c), caller),
  );
}

function removeRoute(app: App, services: Services): void {
  const { store } = services;
  changing(
    app,
    services,
    {
      method: "delete",
      path: ONE,
      tag,
      summary: "Take a draft away, with its revisions",
      description: "Needs `if-match`. Versions that were published from it stay.",
      needs: "protocols:write",
      answers: { 204: { description: "It is gone." } },
      problems: [412, 428],
    },
    ({ c, brand, param }) => removeDraft(store, brand, param("draft"), expectedRevision(c)),
  );
}

function lookRoutes(app: App, services: Services): void {
  const { store, looks } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: `${ONE}/issues`,
      tag,
      summary: "What is to be said against a draft",
      needs: "protocols:read",
      costly: true,
      answers: { 200: jsonAnswer("What the checker says, for the brand as it is now.", DraftIssuesBody) },
      problems: [422, 429],
    },
    async ({ c, brand, param }) =>
      respond(c, 200, JSON.stringify(await draftIssues(store, looks, draftRow(store, brand, param("draft"))))),
  );

  route(
    app,
    services,
    {
      method: "get",
      path: `${ONE}/diff`,
      tag,
      summary: "How a draft differs from what is live",
      needs: "protocols:read",
      costly: true,
      answers: { 200: jsonAnswer("The differences from the live version of the same protocol.", DraftDiffBody) },
      problems: [422],
    },
    ({ c, brand, param }) => respond(c, 200, JSON.stringify(draftDiff(store, draftRow(store, brand, param("draft"))))),
  );
}
