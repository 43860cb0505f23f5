import type { Database } from "better-sqlite3";

/** Is an effect still to go out? Somebody may drop it while those before it are under way. */
export function prepareIsPending(db: Database): (seq: number) => boolean {
  const statement = db.prepare<[number], 1>("SELECT 1 FROM outbox WHERE seq = ? AND status = 'pending'").pluck();
  return (seq) => statement.get(seq) !== undefined;
}
