import { z } from "@hono/zod-openapi";
import {
  AnyDocument,
  BrandFileBody,
  BrandSaved,
  isoInstant,
  RevisionsBody,
  type BrandsBody,
  type PublishedBody,
} from "@parley/engine";
import { brandChanges, brandFileBody, createBrand, newestBrand, saveBrand } from "../../runtime/brands/save-brand.ts";
import { readBrands } from "../../runtime/brands/read-brands.ts";
import { REVISIONS_CURSOR, revisionsPage } from "../../runtime/revisions.ts";
import { listBrandRevisions } from "../../store/protocols/list-brand-revisions.ts";
import { BrandsSchema, jsonAnswer, PublishedSchema } from "../openapi.ts";
import { cursorOf, PageQuery } from "../page.ts";
import { respond } from "../respond.ts";
import { expectedRevision, respondRevision } from "../revision-tag.ts";
import { changing, route } from "../route.ts";
import type { App, Services } from "../services.ts";

const BrandDocument = {
  schema: AnyDocument,
  described: z.record(z.string(), z.unknown()).describe("A brand file; see `brand.schema.json`."),
  code: "PARLEY_BRAND_INVALID",
  what: "brand",
} as const;

/** /v1/brands, /v1/brands/{brand} with its revisions, and the protocol that new cases take. */
export function brandRoutes(app: App, services: Services): void {
  const { store, counters } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: "/v1/brands",
      tag: "Brands",
      summary: "The brands that the caller may see",
      needs: "known",
      answers: { 200: jsonAnswer("Every brand that the caller may see.", BrandsSchema) },
    },
    async ({ c, caller }) => {
      const brands = await readBrands(store, counters, caller.brands);
      return respond(c, 200, JSON.stringify({ brands } satisfies BrandsBody));
    },
  );

  changing(
    app,
    services,
    {
      method: "post",
      path: "/v1/brands",
      tag: "Brands",
      summary: "Make a brand",
      description: "For an admin of all brands. Its `protocols` may name what is yet to be made; `warnings` says so.",
      needs: "known",
      body: BrandDocument,
      answers: { 201: jsonAnswer("The brand, at its first revision; `location` is its address.", BrandSaved) },
      problems: [403],
    },
    ({ body, caller }) => createBrand(services, body, caller),
  );

  brandFileRoutes(app, services);
  publishedRoute(app, services);
}

function brandFileRoutes(app: App, services: Services): void {
  const { store } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: "/v1/brands/{brand}",
      tag: "Brands",
      summary: "A brand's file",
      needs: "protocols:read",
      answers: { 200: jsonAnswer("The file at its newest revision, which is its ETag.", BrandFileBody) },
    },
    ({ c, brand }) => {
      const row = newestBrand(store, brand);
      return respondRevision(c, row.revision, () => brandFileBody(row));
    },
  );

  changing(
    app,
    services,
    {
      method: "put",
      path: "/v1/brands/{brand}",
      tag: "Brands",
      summary: "Change a brand's file",
      description:
        "Needs `if-match`. New cases take the new revision with the versions that are live; running cases keep theirs. Refused where a version that is live, or runs as a shadow, no longer fits, or a mention could find no protocol, or an entry of `protocols` names what there is no draft of. Where it names what is not live, `warnings` says what its mentions take instead.",
      needs: "brand:write",
      costly: true,
      body: BrandDocument,
      answers: { 200: jsonAnswer("The file at its new revision.", BrandSaved) },
      problems: [412, 428],
    },
    ({ c, brand, body, caller }) => saveBrand(services, brand, body, expectedRevision(c), caller),
  );

  route(
    app,
    services,
    {
      method: "get",
      path: "/v1/brands/{brand}/revisions",
      tag: "Brands",
      summary: "Who changed a brand's file, and when",
      needs: "protocols:read",
      costly: true,
      query: PageQuery,
      answers: { 200: jsonAnswer("A page of revisions, newest first.", RevisionsBody) },
    },
    ({ c, brand, query: { limit, cursor } }) => {
      newestBrand(store, brand);
      const before = cursorOf(cursor, REVISIONS_CURSOR)?.revision ?? Number.MAX_SAFE_INTEGER;
      const rows = listBrandRevisions(store, brand, { from: 0, before, limit: limit + 1 });
      return respond(c, 200, JSON.stringify(revisionsPage(rows, limit, brandChanges)));
    },
  );
}

const WhichProtocol = z.strictObject({
  protocol: z.string().max(60).optional().describe("Which one, where several are live."),
});

function publishedRoute(app: App, services: Services): void {
  route(
    app,
    services,
    {
      method: "get",
      path: "/v1/brands/{brand}/protocol",
      tag: "Protocols",
      summary: "The protocol that new cases take",
      description: "Where several are live and none is named: the one that takes what no other takes.",
      needs: "protocols:read",
      query: WhichProtocol,
      answers: { 200: jsonAnswer("The published protocol and the brand that it speaks of.", PublishedSchema) },
    },
    ({ c, brand: id, query }) => {
      const { brand, protocol, hash, publishedAt } = services.programs.live(id, query.protocol);
      const body: PublishedBody = { brand, protocol, version: hash, publishedAt: isoInstant(publishedAt) };
      return respond(c, 200, JSON.stringify(body));
    },
  );
}
