import type { Context } from "hono";
import { INTAKE } from "../../limits.ts";
import type { RequestEnv } from "../services.ts";

/** The content type of a stream of lines. */
export const LINES = "application/x-ndjson";

const MENTIONS = /^\/v1\/brands\/[^/]+\/mentions$/;

/** Does a request carry lines, which are read as they come? */
export const isLines = (c: Context<RequestEnv>): boolean => c.req.header("content-type")?.startsWith(LINES) === true;

/** How large a request's body may be, in bytes: where mentions come in, lines have no end, and lists are large. */
export function largestBody(c: Context<RequestEnv>, usually: number): number {
  if (!MENTIONS.test(c.req.path)) return usually;
  return isLines(c) ? Infinity : INTAKE.listBytes;
}
