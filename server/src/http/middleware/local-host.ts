import type { MiddlewareHandler } from "hono";
import { ParleyError } from "@parley/engine";
import type { RequestEnv } from "../services.ts";

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/**
 * On a server bound to loopback: answers only requests that name a local host, or the one that people see. A web page elsewhere
 * can point its own name at 127.0.0.1 (DNS rebinding); then the browser sends that name, and is refused here.
 */
export function localHost(publicUrl: string | null): MiddlewareHandler<RequestEnv> {
  const seen = publicUrl === null ? null : new URL(publicUrl).host;
  return async function localHost(c, next) {
    const host = c.req.header("host") ?? new URL(c.req.url).host;
    if (!LOCAL.test(host) && host.toLowerCase() !== seen) {
      throw new ParleyError(
        "PARLEY_HOST_REFUSED",
        `this server answers for localhost, not for "${host.slice(0, 100)}"`,
        {
          hint: "Open it as http://localhost; set PARLEY_PUBLIC_URL to the address that people see, or PARLEY_HOST to serve others.",
        },
      );
    }
    await next();
  };
}
