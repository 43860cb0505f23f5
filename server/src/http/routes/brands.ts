import type { BrandsBody, PublishedBody } from "@parley/engine";
import { isoInstant } from "../../runtime/clock.ts";
import { readBrands } from "../../runtime/read-brands.ts";
import { authorizeRead, mustOwn } from "../authorize.ts";
import { BrandParam, BrandsSchema, jsonAnswer, problems, PublishedSchema } from "../openapi.ts";
import { respond } from "../respond.ts";
import type { App, Services } from "../services.ts";

/** GET /v1/brands and GET /v1/brands/{brand}/protocol */
export function brandRoutes(app: App, services: Services): void {
  const { store, programs, counters } = services;
  app.openAPIRegistry.registerPath({
    method: "get",
    path: "/v1/brands",
    summary: "The brands",
    responses: { 200: jsonAnswer("Every brand that the caller may see.", BrandsSchema), ...problems(401) },
  });
  app.get("/v1/brands", async (c) => {
    const caller = authorizeRead(c, services);
    return respond(
      c,
      200,
      JSON.stringify({ brands: await readBrands(store, counters, caller?.brand ?? null) } satisfies BrandsBody),
    );
  });

  app.openAPIRegistry.registerPath({
    method: "get",
    path: "/v1/brands/{brand}/protocol",
    summary: "The protocol that new cases take",
    request: { params: BrandParam },
    responses: {
      200: jsonAnswer("The published protocol and the brand that it speaks of.", PublishedSchema),
      ...problems(401, 403, 404),
    },
  });
  app.get("/v1/brands/:brand/protocol", (c) => {
    const caller = authorizeRead(c, services);
    const id = c.req.param("brand");
    mustOwn(caller, id);
    const { brand, protocol, hash, publishedAt } = programs.live(id);
    const body: PublishedBody = { brand, protocol, version: hash, publishedAt: isoInstant(publishedAt) };
    return respond(c, 200, JSON.stringify(body));
  });
}
