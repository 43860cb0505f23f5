import type { Database } from "better-sqlite3";

/** Records that an effect is out. */
export function prepareMarkDelivered(db: Database): (seq: number, attempts: number) => void {
  const statement = db.prepare<[number, number]>("UPDATE outbox SET status = 'delivered', attempts = ?, next_at = NULL, error = NULL WHERE seq = ?");
  return (seq, attempts) => void statement.run(attempts, seq);
}
