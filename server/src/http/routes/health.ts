import { z } from "@hono/zod-openapi";
import { ping } from "../../store/ping.ts";
import { jsonAnswer } from "../openapi.ts";
import { respond } from "../respond.ts";
import { route } from "../route.ts";
import type { App, Services } from "../services.ts";

/** GET /healthz */
export function healthRoutes(app: App, services: Services): void {
  route(
    app,
    services,
    {
      method: "get",
      path: "/healthz",
      tag: "Operations",
      summary: "Is the server well?",
      needs: "nothing",
      answers: { 200: jsonAnswer("It answers and its database answers.", z.object({ status: z.literal("ok") })) },
    },
    async ({ c }) => {
      await ping(services.store.reads);
      return respond(c, 200, '{"status":"ok"}');
    },
  );
}
