import type { Store } from "../open-store.ts";
import { changeNow } from "../run-now.ts";
import type { InvitationsTable } from "./tables.ts";

/** Keeps a new invitation, and lets go of those that have expired. */
export function insertInvitation({ db, reads }: Store, row: InvitationsTable): void {
  changeNow(db, reads.deleteFrom("invitations").where("expires_at", "<=", row.created_at));
  changeNow(db, reads.insertInto("invitations").values(row));
}
