import type { Database } from "better-sqlite3";

/** Writes that a server was alive at a moment. */
export function prepareSayAlive(db: Database): (at: number) => void {
  const statement = db.prepare<[number]>(
    "INSERT INTO alive (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at",
  );
  return (at) => void statement.run(at);
}
