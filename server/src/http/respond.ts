import type { Context } from "hono";
import type { RequestEnv } from "./services.ts";

/**
 * Answers with JSON that is already written. The headers are one plain record, so that the Node adapter
 * can send them without building Headers: this is the hot path.
 */
export function respond(
  c: Context<RequestEnv>,
  status: number,
  body: string | null,
  more?: { readonly [name: string]: string },
): Response {
  return new Response(body, {
    status,
    headers: {
      "content-type": "application/json",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "x-request-id": c.get("requestId"),
      ...more,
    },
  });
}
