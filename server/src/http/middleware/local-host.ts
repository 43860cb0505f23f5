import type { MiddlewareHandler } from "hono";
import { ParleyError } from "@parley/engine";
import type { RequestEnv } from "../services.ts";

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/**
 * On a server bound to loopback: answers only requests that name a local host. A web page elsewhere can point
 * its own name at 127.0.0.1 (DNS rebinding); then the browser sends that name, and is refused here.
 */
export function localHost(): MiddlewareHandler<RequestEnv> {
  return async function localHost(c, next) {
    const host = c.req.header("host") ?? new URL(c.req.url).host;
    if (!LOCAL.test(host)) {
      throw new ParleyError(
        "PARLEY_HOST_REFUSED",
        `this server answers for localhost, not for "${host.slice(0, 100)}"`,
        {
          hint: "Open it as http://localhost, or set PARLEY_HOST to serve others.",
        },
      );
    }
    await next();
  };
}
