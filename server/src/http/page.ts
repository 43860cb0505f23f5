import { z } from "@hono/zod-openapi";
import { ParleyError } from "@parley/engine";
import type { Cursor } from "../runtime/page.ts";

const MOST = 200;
const USUALLY = 50;

/** What every list takes: how much of it, and from where. Lists add their filters. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(MOST).default(USUALLY).describe(`How many, at most ${MOST}.`),
  cursor: z.string().max(200).optional().describe("The `next` of the page before."),
});

/** Where a page begins; null at the beginning of the list. An error for a cursor that is none of the list's. */
export function cursorOf<Place>(text: string | undefined, cursor: Cursor<Place>): Place | null {
  if (text === undefined) return null;
  const place = cursor.read(text);
  if (place === null)
    throw new ParleyError(
      "PARLEY_BODY_INVALID",
      "the query cannot be taken: cursor must be the `next` of an earlier page",
      {
        at: "cursor",
      },
    );
  return place;
}
