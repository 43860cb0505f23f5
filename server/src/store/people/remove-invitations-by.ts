import type { Store } from "../open-store.ts";
import { changeNow } from "../run-now.ts";

/** Takes away all invitations and links to new passwords that one actor made. */
export function removeInvitationsBy({ db, reads }: Store, actor: string): void {
  changeNow(db, reads.deleteFrom("invitations").where("invited_by", "=", actor));
}
