import type { Database } from "better-sqlite3";

/** Reads which brand a case belongs to. */
export function prepareBrandOfCase(db: Database): (id: string) => string | undefined {
  const statement = db.prepare<[string], string>("SELECT brand FROM cases WHERE id = ?").pluck();
  return (id) => statement.get(id);
}
