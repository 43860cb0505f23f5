import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import Database from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { ParleyError } from "@parley/engine";
import { damageIn } from "./damage.ts";
import { migrate } from "./migrate.ts";
import { lockForServing } from "./server-lock.ts";
import type { Tables } from "./tables.ts";

/** The data folder, open: one connection, used for hot statements (`db`) and for reads by Kysely (`reads`). */
export interface Store {
  readonly folder: string;
  readonly db: Database.Database;
  readonly reads: Kysely<Tables>;
  close(): Promise<void>;
}

/** How the database of a data folder is opened. */
export interface StoreOptions {
  readonly folder: string;
  /** Take the folder for serving: refused when another process has it. Off for short commands beside a server. */
  readonly serving?: boolean;
  /** OFF breaks the promise that what was acknowledged survives a power cut. Only for the test that must notice it. */
  readonly synchronous?: "FULL" | "OFF";
  /** Leave the schema as it is: for looking at a database. */
  readonly asIs?: boolean;
}

/** Opens (and at first creates) the database in a folder, brought to the newest schema. Errors say what to mend. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const folder = resolve(options.folder);
  prepareFolder(folder);
  const lock = options.serving === true ? lockForServing(folder) : null;
  const file = databaseFile(folder);
  try {
    mustNotBeEmptied(file);
    const db = openDatabase(file, options.synchronous ?? "FULL");
    const reads = new Kysely<Tables>({ dialect: new SqliteDialect({ database: db }) });
    try {
      if (options.asIs !== true) await migrate(reads, file);
    } catch (error) {
      await reads.destroy();
      throw error;
    }
    return {
      folder,
      db,
      reads,
      async close() {
        await reads.destroy();
        lock?.release();
      },
    };
  } catch (error) {
    lock?.release();
    throw damageIn(error) ?? error;
  }
}

/** Where the database of a data folder is. */
export const databaseFile = (folder: string): string => join(resolve(folder), "parley.db");

/** Does the folder hold a Parley database already? */
export function hasStore(folder: string): boolean {
  return existsSync(databaseFile(folder));
}

function openDatabase(file: string, synchronous: "FULL" | "OFF"): Database.Database {
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { timeout: 5000 });
    // A turn's rows are some kilobytes: on larger pages they lie closer, and fewer pages are written. Only a new file takes this.
    db.pragma("page_size = 8192");
    db.pragma("journal_mode = WAL");
    db.pragma(`synchronous = ${synchronous}`);
    db.pragma("foreign_keys = ON");
    // What is erased or overwritten must not stay readable in the free places of the file.
    db.pragma("secure_delete = ON");
    db.pragma("cache_size = -65536");
    db.pragma("temp_store = MEMORY");
    // A checkpoint copies pages and syncs twice: rarer and larger ones cost less per turn.
    db.pragma("wal_autocheckpoint = 4000");
    return db;
  } catch (cause) {
    db?.close();
    const damage = damageIn(cause);
    if (damage !== null) throw damage;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ParleyError("PARLEY_DATA_UNWRITABLE", `the database ${file} cannot be opened: ${reason}`, {
      kind: "operational",
      hint: "Is it a Parley database, and is it yours to write?",
      cause,
    });
  }
}

/** SQLite takes an empty file for a new database. Where a server has been, all was lost, and starting anew would hide it. */
function mustNotBeEmptied(file: string): void {
  const emptied =
    existsSync(file) &&
    statSync(file).size === 0 &&
    !existsSync(`${file}-wal`) &&
    existsSync(join(dirname(file), "session-secret"));
  if (emptied)
    throw new ParleyError("PARLEY_DATA_DAMAGED", `the database is damaged: ${file} is empty`, {
      kind: "operational",
      hint: "Take the last backup with `npx parley restore <file>`; or remove the file, and start with nothing.",
    });
}

/** One level at a time: in places such as /proc, Node's recursive mkdir tries for ever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** Makes a data folder where there is none; throws PARLEY_DATA_UNWRITABLE when it cannot be used. */
export function prepareFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new ParleyError("PARLEY_DATA_UNWRITABLE", `the data folder ${folder} cannot be written`, {
      kind: "operational",
      hint: "Set PARLEY_DATA to a folder that is yours to write.",
      cause,
    });
  }
}
