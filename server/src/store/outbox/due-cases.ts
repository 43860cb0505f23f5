import type { Database } from "better-sqlite3";

/** Cases whose next effect may go out now, in order of their turn, at most `limit`. */
export function prepareDueCases(db: Database): (now: number, limit: number) => string[] {
  const statement = db
    .prepare<[number, number], string>("SELECT case_id FROM outbox WHERE next_at <= ? ORDER BY next_at, seq LIMIT ?")
    .pluck();
  return (now, limit) => statement.all(now, limit);
}
