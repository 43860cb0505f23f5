import { respond } from "../respond.ts";
import type { App } from "../services.ts";

/** GET /openapi.json: written once, from the routes' own schemas. */
export function descriptionRoutes(app: App): void {
  app.openAPIRegistry.registerComponent("securitySchemes", "key", {
    type: "http",
    scheme: "bearer",
    description: "An API key of one brand: parley_…",
  });
  let written: string | undefined;
  app.get("/openapi.json", (c) => {
    written ??= JSON.stringify(
      app.getOpenAPI31Document({
        openapi: "3.1.0",
        info: {
          title: "Parley",
          version: "0.1.0",
          description: "Send mentions, get decisions. Every write needs an API key; on a local server reads do not.",
        },
      }),
    );
    return respond(c, 200, written, { "cache-control": "no-cache" });
  });
}
