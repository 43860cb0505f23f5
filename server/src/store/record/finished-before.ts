import type { Database } from "better-sqlite3";

/** Finished cases of a brand that were last changed before `before` and still hold what people wrote, the oldest first. */
export function finishedBefore(db: Database, brand: string, before: number, limit: number): string[] {
  return db
    .prepare<[string, number, number], string>(
      `SELECT id FROM cases WHERE brand = ? AND changed_at < ? AND status = 'done' AND erased_at IS NULL
       ORDER BY changed_at LIMIT ?`,
    )
    .pluck()
    .all(brand, before, limit);
}
