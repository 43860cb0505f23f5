import type { Store } from "../open-store.ts";
import { changeNow } from "../run-now.ts";
import type { ApiKeysTable } from "../tables.ts";

/** Keeps a new key (its hash, never its text). */
export function insertKey({ db, reads }: Store, row: ApiKeysTable): void {
  changeNow(db, reads.insertInto("api_keys").values(row));
}
