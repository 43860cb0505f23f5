import type { Kysely } from "kysely";
import type { Place } from "../place.ts";
import type { Tables } from "../tables.ts";
import type { MentionRow } from "./load-mention.ts";
import type { MentionStatus } from "./tables.ts";

/** Which of a brand's mentions are wanted; what is undefined is not asked. */
export interface MentionFilter {
  readonly status?: MentionStatus | undefined;
  readonly channel?: string | undefined;
  /** The author's handle, as it was sent. */
  readonly author?: string | undefined;
}

/**
 * A brand's mentions, newest first, older than the place `before`. Those set aside are one range of the index
 * `mentions_aside`; all others are looked for along the index `mentions_newest`, which has channel and author.
 */
export function listBrandMentions(
  db: Kysely<Tables>,
  brand: string,
  { status, channel, author }: MentionFilter,
  limit: number,
  before: Place | null,
): Promise<MentionRow[]> {
  let query = db.selectFrom("mentions").selectAll().where("brand", "=", brand);
  if (status !== undefined) query = query.where("status", "=", status);
  // Lets SQLite see that the partial index covers what is asked.
  if (status !== undefined && status !== "taken") query = query.where("status", "<>", "taken");
  if (channel !== undefined) query = query.where("channel", "=", channel);
  if (author !== undefined) query = query.where("author", "=", author);
  if (before !== null) query = query.where("seq", "<", before.seq);
  return query.orderBy("seq", "desc").limit(limit).execute();
}
