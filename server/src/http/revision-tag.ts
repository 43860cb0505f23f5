import type { Context } from "hono";
import { ParleyError } from "@parley/engine";
import { etagOf, type Expected } from "../runtime/revisions.ts";
import { refusal } from "./on-error.ts";
import { respond } from "./respond.ts";
import type { RequestEnv } from "./services.ts";

const TAG = /^"(\d{1,9})"$/;

/** The revisions that `if-match` names; an error when the header is not there or names none of ours (RFC 9110, 13.1.1). */
export function expectedRevision(c: Context<RequestEnv>): Expected {
  const header = c.req.header("if-match")?.trim();
  if (header === undefined)
    throw refusal(
      428,
      new ParleyError("PARLEY_STALE", "this needs the revision that it rests on", {
        at: "if-match",
        hint: "Send the ETag that you read as `if-match`.",
      }),
    );
  if (header === "*") return { revisions: null };
  const revisions = header.split(",").map((tag) => Number(TAG.exec(tag.trim())?.[1] ?? Number.NaN));
  if (revisions.some((revision) => Number.isNaN(revision)))
    throw new ParleyError("PARLEY_BODY_INVALID", `if-match must be an ETag such as "3"`, { at: "if-match" });
  return { revisions };
}

/** Answers with a revision of something: its ETag, and no body where the reader has it already. */
export function respondRevision(c: Context<RequestEnv>, revision: number, body: () => object): Response {
  const etag = etagOf(revision);
  const known = c.req.header("if-none-match")?.split(",") ?? [];
  if (known.some((tag) => tag.trim().replace(/^W\//, "") === etag)) return respond(c, 304, null, { etag });
  return respond(c, 200, JSON.stringify(body()), { etag });
}
