import { createHash, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { z } from "@hono/zod-openapi";
import { ALL_BRANDS } from "@parley/engine";
import { knownCaller, mustMay } from "../admit.ts";
import { respond } from "../respond.ts";
import { route } from "../route.ts";
import type { App, RequestEnv, Services } from "../services.ts";

/** GET /metrics */
export function metricsRoutes(app: App, services: Services): void {
  route(
    app,
    services,
    {
      method: "get",
      path: "/metrics",
      tag: "Operations",
      summary: "What the server counts, for Prometheus",
      description:
        "Open on a loopback address without PARLEY_PUBLIC_URL. Elsewhere it needs PARLEY_METRICS_TOKEN as a bearer token, or somebody who may see the reports of all brands.",
      needs: "nothing",
      answers: {
        200: { description: "Prometheus’ text format.", content: { "text/plain": { schema: z.string() } } },
      },
      problems: [401, 403],
    },
    async ({ c }) => {
      await mustBeOperator(c, services);
      const { type, body } = await services.metrics.text();
      return respond(c, 200, body, { "content-type": type });
    },
  );
}

/** Behind a proxy on the same machine everything comes from loopback, so there the address alone proves nothing. */
async function mustBeOperator(c: Context<RequestEnv>, services: Services): Promise<void> {
  const { local, publicUrl, metricsToken } = services;
  if (metricsToken === null && local && publicUrl === null) return;
  if (metricsToken !== null && isSame(c.req.header("authorization"), `Bearer ${metricsToken}`)) return;
  mustMay(await knownCaller(c, services), "reports:read", ALL_BRANDS);
}

/** Takes the same time wherever the two differ. */
function isSame(given: string | undefined, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return given !== undefined && timingSafeEqual(digest(given), digest(wanted));
}
