import type { Database } from "better-sqlite3";

/** Records that a pending effect is given up, and why; false when it is not pending any more. */
export function prepareMarkParked(db: Database): (seq: number, attempts: number, error: string) => boolean {
  const statement = db.prepare<[number, string, number]>(
    "UPDATE outbox SET status = 'parked', attempts = ?, next_at = NULL, error = ? WHERE seq = ? AND status = 'pending'",
  );
  return (seq, attempts, error) => statement.run(attempts, error, seq).changes === 1;
}
