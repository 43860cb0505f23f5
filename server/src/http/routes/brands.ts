import type { BrandsBody, PublishedBody } from "@parley/engine";
import { isoInstant } from "../../runtime/clock.ts";
import { readBrands } from "../../runtime/read-brands.ts";
import { BrandsSchema, jsonAnswer, PublishedSchema } from "../openapi.ts";
import { respond } from "../respond.ts";
import { route } from "../route.ts";
import type { App, Services } from "../services.ts";

/** GET /v1/brands and GET /v1/brands/{brand}/protocol */
export function brandRoutes(app: App, services: Services): void {
  const { store, programs, counters } = services;
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

  route(
    app,
    services,
    {
      method: "get",
      path: "/v1/brands/{brand}/protocol",
      tag: "Protocols",
      summary: "The protocol that new cases take",
      needs: "protocols:read",
      answers: { 200: jsonAnswer("The published protocol and the brand that it speaks of.", PublishedSchema) },
    },
    ({ c, brand: id }) => {
      const { brand, protocol, hash, publishedAt } = programs.live(id);
      const body: PublishedBody = { brand, protocol, version: hash, publishedAt: isoInstant(publishedAt) };
      return respond(c, 200, JSON.stringify(body));
    },
  );
}
