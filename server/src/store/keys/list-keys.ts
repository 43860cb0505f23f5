import type { Kysely } from "kysely";
import type { ApiKeysTable, Tables } from "../tables.ts";

/** All keys, oldest first. */
export function listKeys(db: Kysely<Tables>): Promise<ApiKeysTable[]> {
  return db.selectFrom("api_keys").selectAll().orderBy("created_at").orderBy("id").execute();
}
