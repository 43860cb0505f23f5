import { join } from "node:path";
import Database from "better-sqlite3";
import { ParleyError } from "@parley/engine";

/**
 * Holds a data folder for one serving process. The lock is the operating system's, taken through SQLite,
 * so it falls away with the process however it ends. Throws at once when another process holds it.
 */
export function lockForServing(folder: string): { release(): void } {
  const lock = new Database(join(folder, "serving.lock"), { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (cause) {
    lock.close();
    if (!(cause instanceof Database.SqliteError && cause.code.startsWith("SQLITE_BUSY"))) throw cause;
    throw new ParleyError("PARLEY_DATA_UNWRITABLE", `another Parley process is serving the data folder ${folder}`, {
      kind: "operational",
      hint: "Stop it first, or set PARLEY_DATA to another folder.",
      cause,
    });
  }
  return { release: () => void lock.close() };
}
