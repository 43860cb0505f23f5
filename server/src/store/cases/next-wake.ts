import type { Database } from "better-sqlite3";

/** The earliest moment at which any case, or a shadow beside one, wants to be woken; or null. */
export function prepareNextWake(db: Database): () => number | null {
  const statement = db
    .prepare<[], number>(
      `SELECT wake_at FROM cases WHERE wake_at IS NOT NULL
       UNION ALL SELECT wake_at FROM shadow_cases WHERE wake_at IS NOT NULL
       ORDER BY wake_at LIMIT 1`,
    )
    .pluck();
  return () => statement.get() ?? null;
}
