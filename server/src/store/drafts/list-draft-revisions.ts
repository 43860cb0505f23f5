import type { Store } from "../open-store.ts";
import { rowsNow } from "../run-now.ts";
import type { ProtocolDraftRevisionsTable } from "./tables.ts";

/** Revisions of a draft from `from` on and below `before`, newest first. */
export function listDraftRevisions(
  { db, reads }: Pick<Store, "db" | "reads">,
  draft: string,
  { from, before, limit }: { readonly from: number; readonly before: number; readonly limit: number },
): ProtocolDraftRevisionsTable[] {
  return rowsNow(
    db,
    reads
      .selectFrom("protocol_draft_revisions")
      .selectAll()
      .where("draft", "=", draft)
      .where("revision", ">=", from)
      .where("revision", "<", before)
      .orderBy("revision", "desc")
      .limit(limit),
  );
}
