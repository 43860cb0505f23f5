import type { Database } from "better-sqlite3";

/** The salt with which the record names authors whose data was exported or erased: drawn once per database. */
export function readSalt(db: Database): string {
  return db.prepare<[], string>("SELECT salt FROM record_salt").pluck().get() ?? "";
}
