import type { Store } from "../open-store.ts";
import { rowNow } from "../run-now.ts";
import type { ProtocolDraftRevisionsTable, ProtocolDraftsTable } from "./tables.ts";

/** A draft with its newest revision. */
export type DraftRow = ProtocolDraftsTable & Omit<ProtocolDraftRevisionsTable, "draft" | "revision">;

/** Reads a draft of a brand, with what its newest revision says. */
export function loadDraft({ db, reads }: Pick<Store, "db" | "reads">, brand: string, id: string): DraftRow | undefined {
  return rowNow(
    db,
    reads
      .selectFrom("protocol_drafts as draft")
      .innerJoin("protocol_draft_revisions as newest", (join) =>
        join.onRef("newest.draft", "=", "draft.id").onRef("newest.revision", "=", "draft.revision"),
      )
      .selectAll("draft")
      .select(["newest.document", "newest.scenarios", "newest.saved_at", "newest.saved_by", "newest.saved_by_name"])
      .where("draft.id", "=", id)
      .where("draft.brand", "=", brand),
  );
}
