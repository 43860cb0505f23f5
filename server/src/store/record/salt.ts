import { createHmac } from "node:crypto";
import type { Database } from "better-sqlite3";

/**
 * Names by which somebody or something that was erased is known again, and by which nobody finds out who or what it was
 * without the database: its own salt, drawn once, goes into them.
 */
export function saltedHashes(db: Database): (parts: readonly string[]) => Buffer {
  const salt = db.prepare<[], string>("SELECT salt FROM record_salt").pluck().get() ?? "";
  return (parts) => createHmac("sha256", salt).update(JSON.stringify(parts)).digest().subarray(0, HASH_BYTES);
}

/** Half of SHA-256: two things never share it by chance. */
const HASH_BYTES = 16;
