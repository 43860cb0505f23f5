import type { Store } from "../open-store.ts";
import { rowNow } from "../run-now.ts";
import type { ApiKeysTable } from "../tables.ts";

/** Finds a key that is not revoked by its id. */
export function findValidKey({ db, reads }: Store, id: string): ApiKeysTable | undefined {
  return rowNow(db, reads.selectFrom("api_keys").selectAll().where("id", "=", id).where("revoked_at", "is", null));
}
