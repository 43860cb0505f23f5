import type { Database } from "better-sqlite3";

/**
 * Writes the write-ahead log into the database file and empties it: until then it holds pages as they were before they were
 * erased. Waits for no reader; what a reader still needs stays until the next checkpoint.
 */
export function emptyWal(db: Database): void {
  db.pragma("wal_checkpoint(TRUNCATE)");
}
