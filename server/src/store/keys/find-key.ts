import type { Database } from "better-sqlite3";
import type { ApiKeysTable } from "../tables.ts";

/** Finds a key that is not revoked by the SHA-256 of its text. */
export function prepareFindKey(db: Database): (hash: string) => ApiKeysTable | undefined {
  const statement = db.prepare<[string], ApiKeysTable>("SELECT * FROM api_keys WHERE hash = ? AND revoked_at IS NULL");
  return (hash) => statement.get(hash);
}
