import type { Kysely } from "kysely";
import type { ApiKeysTable, Tables } from "../tables.ts";

/** Keeps a new key (its hash, never its text). */
export async function insertKey(db: Kysely<Tables>, row: ApiKeysTable): Promise<void> {
  await db.insertInto("api_keys").values(row).execute();
}
