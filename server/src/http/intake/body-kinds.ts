import type { Context } from "hono";
import { INTAKE } from "../../limits.ts";
import type { RequestEnv } from "../services.ts";

/** The content type of a stream of lines. */
export const LINES = "application/x-ndjson";

/** The content type of a table of mentions, which is read as it comes as well. */
export const CSV = "text/csv";

/** Is a body of this content type read as it comes, however long that takes? */
export const isStream = (type: string | undefined): boolean =>
  type !== undefined && [LINES, CSV].some((stream) => type.startsWith(stream));

const MENTION_FILES = /^\/v1\/brands\/[^/]+\/mention-files$/;
const MENTIONS = /^\/v1\/brands\/[^/]+\/mentions$/;

/** Does a request carry lines, which are read as they come? */
export const isLines = (c: Context<RequestEnv>): boolean => c.req.header("content-type")?.startsWith(LINES) === true;

/**
 * How large a request's body may be, in bytes: where mentions come in, lines have no end, and lists are large; who takes a file
 * of mentions counts its bytes.
 */
export function largestBody(c: Context<RequestEnv>, usually: number): number {
  if (MENTION_FILES.test(c.req.path)) return Infinity;
  if (!MENTIONS.test(c.req.path)) return usually;
  return isLines(c) ? Infinity : INTAKE.listBytes;
}
