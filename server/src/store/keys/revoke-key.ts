import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** Revokes a key; false when there is no such key that is still valid. */
export async function revokeKey(db: Kysely<Tables>, id: string, at: number): Promise<boolean> {
  const result = await db
    .updateTable("api_keys")
    .set({ revoked_at: at })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
