import type { Store } from "../open-store.ts";
import { changeNow } from "../run-now.ts";

/** Pins a case to another version, and to a revision of the brand. */
export function repinCase(
  { db, reads }: Pick<Store, "db" | "reads">,
  id: string,
  hash: string,
  brandRevision: number,
): void {
  const pinned = { protocol_hash: hash, brand_revision: brandRevision };
  changeNow(db, reads.updateTable("cases").set(pinned).where("id", "=", id));
}
