import type { MiddlewareHandler } from "hono";
import type { RequestEnv, Services } from "../services.ts";

/** Counts every answer and logs it at debug: by the route's template, since addresses may name people. */
export function watched({ metrics, log }: Pick<Services, "metrics" | "log">): MiddlewareHandler<RequestEnv> {
  return async function watched(c, next) {
    const began = performance.now();
    await next();
    const { method } = c.req;
    const { status } = c.res;
    const route = c.get("route") ?? "other";
    metrics.answered(method, route, status);
    if (log.isLevelEnabled("debug"))
      log.debug(
        { requestId: c.get("requestId"), method, route, status, ms: Math.round(performance.now() - began) },
        "answered",
      );
  };
}
