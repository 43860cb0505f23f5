import type { Database } from "better-sqlite3";

/** The earliest moment at which any case wants to be woken, or null. */
export function prepareNextWake(db: Database): () => number | null {
  const statement = db
    .prepare<[], number>("SELECT wake_at FROM cases WHERE wake_at IS NOT NULL ORDER BY wake_at LIMIT 1")
    .pluck();
  return () => statement.get() ?? null;
}
