import type { Store } from "../open-store.ts";
import { changeNow } from "../run-now.ts";

/** Takes an invitation away: it was accepted, or is not meant any more. */
export function removeInvitation({ db, reads }: Store, id: string): void {
  changeNow(db, reads.deleteFrom("invitations").where("id", "=", id));
}
