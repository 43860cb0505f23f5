import type { Database } from "better-sqlite3";

/** Has an effect go out again from `at` on, as if it had not been tried. */
export function prepareMarkAgain(db: Database): (seq: number, at: number) => void {
  const statement = db.prepare<[number, number, number]>(
    "UPDATE outbox SET status = 'pending', attempts = 0, next_at = ?, retried_at = ? WHERE seq = ?",
  );
  return (seq, at) => void statement.run(at, at, seq);
}
