import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { pageHeaders } from "../middleware/page-headers.ts";
import type { App, Services } from "../services.ts";

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Parley</title>
<body style="font:16px/1.6 system-ui;max-width:36rem;margin:12vh auto;padding:0 1rem">
<h1>The server runs; its screens are not built yet</h1>
<p>Run <code>npm run build</code> in Parley’s folder, then load this page again.</p>
<p>The API is here already: <a href="/openapi.json">/openapi.json</a>.</p></body></html>`;

/** Everything that is not the API: the built editor. Files with a hash in their name never change; the page itself is asked for each time. */
export function editorRoutes(app: App, { editor }: Services): void {
  const built = existsSync(join(editor, "index.html"));
  const headers = pageHeaders();
  if (!built) {
    app.get("/", headers, (c) => c.html(NOT_BUILT, 200, { "cache-control": "no-store" }));
    return;
  }
  const files = serveStatic({
    root: editor,
    onFound: (path, c) =>
      c.header("cache-control", /[\\/]assets[\\/]/.test(path) ? "public, max-age=31536000, immutable" : "no-cache"),
  });
  const page = serveStatic({
    root: editor,
    path: "index.html",
    onFound: (_path, c) => c.header("cache-control", "no-cache"),
  });
  for (const path of ["/", "/sign-in", "/welcome"]) app.get(path, headers, page);
  app.get(
    "*",
    async (c, next) => {
      if (c.req.path.startsWith("/v1/")) return await next();
      return await headers(c, () => next());
    },
    async (c, next) => (c.req.path.startsWith("/v1/") ? await next() : await files(c, next)),
  );
}
