import type { MiddlewareHandler } from "hono";
import type { RequestEnv } from "../services.ts";

/** Lets routes know the address that people see: for links, and for what counts as the server's own pages. */
export function ownAddress(publicUrl: string): MiddlewareHandler<RequestEnv> {
  return async function ownAddress(c, next) {
    c.set("publicUrl", publicUrl);
    await next();
  };
}
