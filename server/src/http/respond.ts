import type { Context } from "hono";
import type { RequestEnv } from "./services.ts";

/** The security headers of everything that is not a page: nothing in it may be run, shown in a frame, kept or guessed at. */
export const API_HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

/**
 * Answers with JSON that is already written, or is being written. The headers are one plain record, so that the Node adapter
 * can send them without building Headers: this is the hot path.
 */
export function respond(
  c: Context<RequestEnv>,
  status: number,
  body: string | null | ReadableStream<Uint8Array>,
  more?: { readonly [name: string]: string },
): Response {
  return new Response(body, {
    status,
    headers: {
      "content-type": "application/json",
      ...API_HEADERS,
      "x-request-id": c.get("requestId"),
      ...more,
    },
  });
}
