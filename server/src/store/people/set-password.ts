import type { Store } from "../open-store.ts";
import { changeNow } from "../run-now.ts";

/** Gives a person another password (its hash) and ends all its sessions. `at` is ISO 8601. */
export function setPassword(
  { db, reads }: Store,
  change: { readonly person: string; readonly password: string; readonly at: string },
): void {
  const { person, password, at } = change;
  changeNow(db, reads.updateTable("accounts").set({ password, updated_at: at }).where("person", "=", person));
  changeNow(db, reads.deleteFrom("sessions").where("person", "=", person));
  changeNow(db, reads.deleteFrom("invitations").where("person", "=", person));
}
