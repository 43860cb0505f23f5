import type { Database } from "better-sqlite3";

/** The earliest moment at which an effect may go out, or null when none waits. */
export function prepareNextDelivery(db: Database): () => number | null {
  const statement = db
    .prepare<[], number>("SELECT next_at FROM outbox WHERE next_at IS NOT NULL ORDER BY next_at LIMIT 1")
    .pluck();
  return () => statement.get() ?? null;
}
