import type { Store } from "../open-store.ts";
import { changeNow } from "../run-now.ts";
import type { DraftRow } from "./load-draft.ts";

/** Keeps a draft with a further revision. Call it inside a transaction. */
export function putDraft({ db, reads }: Pick<Store, "db" | "reads">, row: DraftRow): void {
  const { document, scenarios, saved_at, saved_by, saved_by_name, ...draft } = row;
  const { revision, protocol_id, title, changed_at } = draft;
  changeNow(
    db,
    reads
      .insertInto("protocol_drafts")
      .values(draft)
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ revision, protocol_id, title, changed_at })),
  );
  const kept = { draft: row.id, revision, document, scenarios, saved_at, saved_by, saved_by_name };
  changeNow(db, reads.insertInto("protocol_draft_revisions").values(kept));
}
