import type { Database } from "better-sqlite3";

/** Who answers for a key; null where that is the key itself, or there is no such key. */
export function prepareMakerOfKey(db: Database): (id: string) => string | null {
  const statement = db.prepare<[string], string | null>("SELECT made_by FROM api_keys WHERE id = ?").pluck();
  return (id) => statement.get(id) ?? null;
}
