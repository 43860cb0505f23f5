import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { RequestEnv } from "../services.ts";

const ACCEPTED = /^[\w=-]{1,100}$/;

/** Gives every request an id: the caller's `x-request-id` when it is a plain word, else a new one. Answers carry it. */
export function requestId(): MiddlewareHandler<RequestEnv> {
  return async function requestId(c, next) {
    const given = c.req.header("x-request-id");
    c.set("requestId", given !== undefined && ACCEPTED.test(given) ? given : randomUUID());
    await next();
  };
}
