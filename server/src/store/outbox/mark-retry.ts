import type { Database } from "better-sqlite3";

/** Records that a pending effect failed and is tried again at `nextAt`. */
export function prepareMarkRetry(db: Database): (seq: number, attempts: number, nextAt: number, error: string) => void {
  const statement = db.prepare<[number, number, string, number]>(
    "UPDATE outbox SET attempts = ?, next_at = ?, error = ? WHERE seq = ? AND status = 'pending'",
  );
  return (seq, attempts, nextAt, error) => void statement.run(attempts, nextAt, error, seq);
}
