import type { Database } from "better-sqlite3";

/**
 * Cases of a brand whose next effect may go out now, in order of their turn, at most `limit`. A moment after `farthest` was
 * set by a clock that went ahead and was set back: it counts as now.
 */
export function prepareDueCases(
  db: Database,
): (brand: string, now: number, limit: number, farthest: number) => string[] {
  const statement = db
    .prepare<[string, number, number], string>(
      "SELECT case_id FROM outbox WHERE brand = ? AND next_at <= ? ORDER BY next_at, seq LIMIT ?",
    )
    .pluck();
  const strayed = db
    .prepare<[string, number, number], string>(
      "SELECT case_id FROM outbox WHERE brand = ? AND next_at > ? ORDER BY next_at, seq LIMIT ?",
    )
    .pluck();
  return (brand, now, limit, farthest) => {
    const due = statement.all(brand, now, limit);
    return due.length === limit ? due : [...due, ...strayed.all(brand, farthest, limit - due.length)];
  };
}
