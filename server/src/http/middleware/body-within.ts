import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { ParleyError } from "@parley/engine";
import { refusal } from "../on-error.ts";
import type { RequestEnv } from "../services.ts";

/**
 * Refuses bodies above the size (bytes) that a request may have; Infinity leaves the body to who reads it as a stream. A body
 * of declared length is judged by its header, which leaves the request untouched (Node cuts it off there); only one without
 * is read by Hono's limiter.
 */
export function bodyWithin(sizeFor: (c: Context<RequestEnv>) => number): MiddlewareHandler<RequestEnv> {
  return async function bodyWithin(c, next) {
    const maxSize = sizeFor(c);
    if (maxSize === Infinity) return await next();
    const tooLarge = (): never => {
      throw refusal(413, new ParleyError("PARLEY_BODY_INVALID", `the body is larger than ${maxSize / 1024} kB`));
    };
    const length = c.req.header("content-length");
    if (length === undefined || c.req.header("transfer-encoding") !== undefined)
      return await bodyLimit({ maxSize, onError: tooLarge })(c, next);
    if (Number(length) > maxSize) tooLarge();
    return await next();
  };
}
