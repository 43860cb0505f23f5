import type { Database } from "better-sqlite3";

/** A number that changes whenever another connection wrote to the database. */
export function prepareDataVersion(db: Database): () => number {
  const statement = db.prepare<[], number>("PRAGMA data_version").pluck();
  return () => statement.get() ?? 0;
}
