import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { ParleyError } from "@parley/engine";
import { refusal } from "../on-error.ts";
import type { RequestEnv } from "../services.ts";

/**
 * Refuses bodies above a size. A body of declared length is judged by its header, which leaves the request untouched
 * (Node cuts it off there); only one without is read by Hono's limiter.
 */
export function bodyWithin(maxSize: number): MiddlewareHandler<RequestEnv> {
  const tooLarge = (): never => {
    throw refusal(413, new ParleyError("PARLEY_BODY_INVALID", `the body is larger than ${maxSize / 1024} kB`));
  };
  const limiter = bodyLimit({ maxSize, onError: tooLarge });
  return async function bodyWithin(c, next) {
    const length = c.req.header("content-length");
    if (length === undefined || c.req.header("transfer-encoding") !== undefined) return await limiter(c, next);
    if (Number(length) > maxSize) tooLarge();
    return await next();
  };
}
