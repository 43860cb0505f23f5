import { z } from "@hono/zod-openapi";
import { ParleyError } from "@parley/engine";

const MOST = 200;
const USUALLY = 50;

/** What every list takes: how much of it, and from where. Lists add their filters. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(MOST).default(USUALLY).describe(`How many, at most ${MOST}.`),
  cursor: z.string().max(200).optional().describe("The `next` of the page before."),
});

/** Reads a cursor by the list's own reader; an error when it is none of the list's. */
export function cursorOf<T>(text: string | undefined, read: (text: string) => T | null): T | null {
  if (text === undefined) return null;
  const cursor = read(text);
  if (cursor === null)
    throw new ParleyError(
      "PARLEY_BODY_INVALID",
      "the query cannot be taken: cursor must be the `next` of an earlier page",
      {
        at: "cursor",
      },
    );
  return cursor;
}
