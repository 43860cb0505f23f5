import type { Store } from "../open-store.ts";
import { changeNow } from "../run-now.ts";

/** Takes away the links by which a person could take a new password. */
export function removePasswordLinks({ db, reads }: Store, person: string): void {
  changeNow(db, reads.deleteFrom("invitations").where("person", "=", person));
}
