import { existsSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { ParleyError } from "@parley/engine";

const FILE = "serving.lock";

/**
 * Holds a data folder for one serving process. The lock is the operating system's, taken through SQLite,
 * so it falls away with the process however it ends. Throws at once when another process holds it.
 */
export function lockForServing(folder: string): { release(): void } {
  const lock = new Database(join(folder, FILE), { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (cause) {
    lock.close();
    if (!isBusy(cause)) throw cause;
    throw new ParleyError("PARLEY_DATA_UNWRITABLE", `another Parley process is serving the data folder ${folder}`, {
      kind: "operational",
      hint: "Stop it first, or set PARLEY_DATA to another folder.",
      cause,
    });
  }
  return { release: () => void lock.close() };
}

/** Does a process serve this data folder now? Takes nothing from one that is about to. */
export function isServed(folder: string): boolean {
  if (!existsSync(join(folder, FILE))) return false;
  const look = new Database(join(folder, FILE), { timeout: 0 });
  try {
    look.prepare("SELECT count(*) FROM sqlite_master").get();
    return false;
  } catch (error) {
    if (isBusy(error)) return true;
    throw error;
  } finally {
    look.close();
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY");
