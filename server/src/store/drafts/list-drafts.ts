import { sql, type Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import type { DraftRow } from "./load-draft.ts";

/** Where a page of drafts ends. */
export type DraftsCursor = Pick<DraftRow, "changed_at" | "id">;

/** A draft as a list shows it: how many scenarios, and not what the document says. */
export type ListedDraft = Omit<DraftRow, "document" | "scenarios"> & { scenarios: number };

/** A brand's drafts, the last changed first, after `cursor`. */
export function listDrafts(
  db: Kysely<Tables>,
  brand: string,
  limit: number,
  cursor: DraftsCursor | null,
): Promise<ListedDraft[]> {
  let query = db
    .selectFrom("protocol_drafts as draft")
    .innerJoin("protocol_draft_revisions as newest", (join) =>
      join.onRef("newest.draft", "=", "draft.id").onRef("newest.revision", "=", "draft.revision"),
    )
    .selectAll("draft")
    .select(["newest.saved_at", "newest.saved_by", "newest.saved_by_name"])
    .select(sql<number>`json_array_length(newest.scenarios)`.as("scenarios"))
    .where("draft.brand", "=", brand);
  if (cursor !== null)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("draft.changed_at", "draft.id"), "<", tuple(cursor.changed_at, cursor.id)),
    );
  return query.orderBy("draft.changed_at", "desc").orderBy("draft.id", "desc").limit(limit).execute();
}
