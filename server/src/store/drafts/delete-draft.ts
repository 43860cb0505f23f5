import type { Store } from "../open-store.ts";
import { changeNow } from "../run-now.ts";

/** Takes a draft away, with all its revisions. */
export function deleteDraft({ db, reads }: Pick<Store, "db" | "reads">, id: string): void {
  changeNow(db, reads.deleteFrom("protocol_drafts").where("id", "=", id));
}
