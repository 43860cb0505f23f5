import type { Database } from "better-sqlite3";

/** The union of two indexes, read in their order. */
export const DUE_WAKES = `SELECT id, wake_at FROM cases WHERE wake_at <= ?
   UNION ALL SELECT case_id, wake_at FROM shadow_cases WHERE wake_at <= ?
   ORDER BY wake_at LIMIT ?`;

/** Cases whose moment has come, or that of a shadow beside them; the longest overdue first, at most `limit`. */
export function prepareDueWakes(db: Database): (now: number, limit: number) => string[] {
  const statement = db.prepare<[number, number, number], { readonly id: string }>(DUE_WAKES);
  return (now, limit) => statement.all(now, now, limit).map(({ id }) => id);
}
