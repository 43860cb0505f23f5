import type { Database } from "better-sqlite3";

/** Records that an effect is out; one that was dropped meanwhile stays dropped. */
export function prepareMarkDelivered(db: Database): (seq: number) => void {
  const statement = db.prepare<[number]>(
    `UPDATE outbox SET status = 'delivered', attempts = attempts + 1, next_at = NULL, error = NULL
      WHERE seq = ? AND status = 'pending'`,
  );
  return (seq) => void statement.run(seq);
}
