import type { Store } from "../open-store.ts";
import { rowNow } from "../run-now.ts";
import type { InvitationsTable } from "./tables.ts";

/** Finds an invitation that is still valid by the SHA-256 of its token. */
export function findInvitation({ db, reads }: Store, hash: string, now: number): InvitationsTable | undefined {
  return rowNow(db, reads.selectFrom("invitations").selectAll().where("hash", "=", hash).where("expires_at", ">", now));
}
