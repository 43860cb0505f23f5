import type { Database } from "better-sqlite3";

/** Records that an effect is given up, and why. */
export function prepareMarkParked(db: Database): (seq: number, attempts: number, error: string) => void {
  const statement = db.prepare<[number, string, number]>(
    "UPDATE outbox SET status = 'parked', attempts = ?, next_at = NULL, error = ? WHERE seq = ?",
  );
  return (seq, attempts, error) => void statement.run(attempts, error, seq);
}
