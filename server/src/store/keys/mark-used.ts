import type { Database } from "better-sqlite3";

/** Notes when a key was last used (epoch ms). */
export function prepareMarkUsed(db: Database): (id: string, at: number) => void {
  const statement = db.prepare<[number, string]>("UPDATE api_keys SET used_at = ? WHERE id = ?");
  return (id, at) => void statement.run(at, id);
}
