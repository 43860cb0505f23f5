import { z } from "@hono/zod-openapi";
import { html } from "hono/html";
import type { Description } from "../docs/description.ts";
import { docsPage } from "../docs/page.ts";
import { DOCS_STYLE } from "../docs/style.ts";
import { pageHeaders } from "../middleware/page-headers.ts";
import { ownOrigin } from "../own-page.ts";
import { respond } from "../respond.ts";
import { route } from "../route.ts";
import type { App, Services } from "../services.ts";

const STYLE = "/docs/style.css";
/** Stands for the server's address in the page that is kept; the address is what the request names, so it is escaped. */
const SOMEWHERE = "https://parley.invalid";

/** GET /docs: the reference, written from the description. */
export function docsRoutes(app: App, services: Services): void {
  const headers = pageHeaders();
  app.use("/docs", headers);
  app.use(STYLE, headers);
  app.get(STYLE, (c) =>
    respond(c, 200, DOCS_STYLE, { "content-type": "text/css; charset=utf-8", "cache-control": "no-cache" }),
  );
  let written: string | undefined;
  route(
    app,
    services,
    {
      method: "get",
      path: "/docs",
      tag: "Operations",
      summary: "This reference, to read",
      needs: "nothing",
      answers: { 200: { description: "A page.", content: { "text/html": { schema: z.string() } } } },
    },
    async ({ c }) => {
      written ??= String(await docsPage(await described(app), SOMEWHERE));
      const page = written.replaceAll(SOMEWHERE, String(await html`${ownOrigin(c)}`));
      return respond(c, 200, page, { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" });
    },
  );
}

async function described(app: App): Promise<Description> {
  const response = await app.request("/openapi.json", { headers: { host: "localhost" } });
  return (await response.json()) as Description;
}
