import type { Database } from "better-sqlite3";

/** Cases of a brand whose next effect may go out now, in order of their turn, at most `limit`. */
export function prepareDueCases(db: Database): (brand: string, now: number, limit: number) => string[] {
  const statement = db
    .prepare<[string, number, number], string>(
      "SELECT case_id FROM outbox WHERE brand = ? AND next_at <= ? ORDER BY next_at, seq LIMIT ?",
    )
    .pluck();
  return (brand, now, limit) => statement.all(brand, now, limit);
}
