import type { MiddlewareHandler } from "hono";
import { ParleyError } from "@parley/engine";
import { refusal } from "../on-error.ts";
import type { RequestEnv } from "../services.ts";

/** Refuses requests whose address, with its query, is longer than a number of characters. */
export function addressWithin(longest: number): MiddlewareHandler<RequestEnv> {
  return async function addressWithin(c, next) {
    if (c.req.url.length > longest)
      throw refusal(414, new ParleyError("PARLEY_BODY_INVALID", `the address is longer than ${longest} characters`));
    await next();
  };
}
