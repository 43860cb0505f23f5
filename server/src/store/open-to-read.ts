import Database from "better-sqlite3";
import { databaseFile } from "./open-store.ts";

/**
 * A connection of its own to the database of a data folder, which cannot write: for threads beside the one that serves. Read
 * little at a time, since what a connection still reads cannot be folded into the file. Whoever opens it closes it.
 */
export function openToRead(folder: string): Database.Database {
  return new Database(databaseFile(folder), { readonly: true, fileMustExist: true, timeout: 5000 });
}
