import type { Database } from "better-sqlite3";

/** Cases whose moment has come, the longest overdue first, at most `limit`. */
export function prepareDueWakes(db: Database): (now: number, limit: number) => string[] {
  const statement = db
    .prepare<[number, number], string>("SELECT id FROM cases WHERE wake_at <= ? ORDER BY wake_at LIMIT ?")
    .pluck();
  return (now, limit) => statement.all(now, limit);
}
