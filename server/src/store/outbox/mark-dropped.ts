import type { Database } from "better-sqlite3";

/** Records that an effect never goes out (again). */
export function prepareMarkDropped(db: Database): (seq: number) => void {
  const statement = db.prepare<[number]>("UPDATE outbox SET status = 'dropped', next_at = NULL WHERE seq = ?");
  return (seq) => void statement.run(seq);
}
