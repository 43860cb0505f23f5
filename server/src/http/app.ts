import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyWithin } from "./middleware/body-within.ts";
import { localHost } from "./middleware/local-host.ts";
import { requestId } from "./middleware/request-id.ts";
import { onNotFound } from "./not-found.ts";
import { onError } from "./on-error.ts";
import { brandRoutes } from "./routes/brands.ts";
import { caseRoutes } from "./routes/cases.ts";
import { descriptionRoutes } from "./routes/description.ts";
import { editorRoutes } from "./routes/editor.ts";
import { eventRoutes } from "./routes/events.ts";
import { healthRoutes } from "./routes/health.ts";
import { liveRoutes } from "./routes/live.ts";
import { mentionRoutes } from "./routes/mentions.ts";
import type { App, RequestEnv, Services } from "./services.ts";

const LARGEST_BODY = 256 * 1024;

/** The whole HTTP interface: the API, its description, and the editor's files. */
export function createApp(services: Services): App {
  const app: App = new OpenAPIHono<RequestEnv>();
  app.onError(onError(services.log));
  app.notFound(onNotFound(app));
  app.use(requestId());
  if (services.local) app.use(localHost());
  app.on("POST", "/v1/*", bodyWithin(LARGEST_BODY));
  mentionRoutes(app, services);
  eventRoutes(app, services);
  caseRoutes(app, services);
  brandRoutes(app, services);
  liveRoutes(app, services);
  healthRoutes(app, services);
  descriptionRoutes(app);
  editorRoutes(app, services);
  return app;
}
