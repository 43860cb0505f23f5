import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import type { RequestEnv } from "../services.ts";

/** Lets pages of some other sites call the API with a key (CORS). Sessions are never theirs to use: cookies are not allowed. */
export function otherSites(origins: readonly string[]): MiddlewareHandler<RequestEnv> {
  return cors({
    origin: [...origins],
    allowMethods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
    allowHeaders: [
      "authorization",
      "content-type",
      "idempotency-key",
      "if-match",
      "if-none-match",
      "last-event-id",
      "x-request-id",
    ],
    exposeHeaders: ["etag", "location", "retry-after", "x-request-id"],
    maxAge: 600,
  });
}
