import { z } from "@hono/zod-openapi";
import { ParleyError } from "@parley/engine";
import { Readiness } from "../../runtime/operations/readiness.ts";
import { jsonAnswer } from "../openapi.ts";
import { respond } from "../respond.ts";
import { route } from "../route.ts";
import type { App, Services } from "../services.ts";

const TAG = "Operations";

/** GET /healthz and GET /readyz */
export function healthRoutes(app: App, services: Services): void {
  route(
    app,
    services,
    {
      method: "get",
      path: "/healthz",
      tag: TAG,
      summary: "Is the server alive?",
      description: "Says that the process answers, and no more: a server that does not should be started anew.",
      needs: "nothing",
      answers: { 200: jsonAnswer("It answers.", z.object({ status: z.literal("ok") })) },
    },
    ({ c }) => respond(c, 200, '{"status":"ok"}'),
  );

  const readiness = new Readiness(services);
  route(
    app,
    services,
    {
      method: "get",
      path: "/readyz",
      tag: TAG,
      summary: "Should requests be sent here?",
      description: "Ready: the database takes writes, its schema is this Parley's, and the server is not stopping.",
      needs: "nothing",
      answers: { 200: jsonAnswer("It is ready.", z.object({ status: z.literal("ready") })) },
      problems: [503],
    },
    async ({ c }) => {
      const fault = await readiness.fault();
      if (fault !== null) throw new ParleyError("PARLEY_NOT_READY", `not ready: ${fault}`, { kind: "operational" });
      return respond(c, 200, '{"status":"ready"}');
    },
  );
}
