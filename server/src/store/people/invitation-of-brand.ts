import type { Store } from "../open-store.ts";
import { rowNow } from "../run-now.ts";
import type { InvitationsTable } from "./tables.ts";

/** Finds an invitation into a brand by its id. */
export function invitationOfBrand({ db, reads }: Store, brand: string, id: string): InvitationsTable | undefined {
  return rowNow(db, reads.selectFrom("invitations").selectAll().where("id", "=", id).where("brand", "=", brand));
}
