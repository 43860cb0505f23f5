import { SESSION_COOKIE } from "../../runtime/people/identity.ts";
import { respond } from "../respond.ts";
import type { App } from "../services.ts";

/** GET /openapi.json: written once, from the routes' own schemas. */
export function descriptionRoutes(app: App): void {
  app.openAPIRegistry.registerComponent("securitySchemes", "key", {
    type: "http",
    scheme: "bearer",
    description: "An API key of one brand: parley_…",
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: SESSION_COOKIE,
    description: "Somebody who signed in at POST /v1/auth/sign-in. Writes must come from the server's own pages.",
  });
  let written: string | undefined;
  app.get("/openapi.json", (c) => {
    written ??= JSON.stringify(
      app.getOpenAPI31Document({
        openapi: "3.1.0",
        info: {
          title: "Parley",
          version: "0.1.0",
          description:
            "Send mentions, get decisions. Everything but health and signing in needs an API key or a session.",
        },
      }),
    );
    return respond(c, 200, written, { "cache-control": "no-cache" });
  });
}
