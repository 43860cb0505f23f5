import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import Database from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { ParleyError } from "@parley/engine";
import { schemaState } from "../migrate.ts";
import { databaseFile, prepareFolder } from "../open-store.ts";
import { lockForServing } from "../server-lock.ts";
import type { Tables } from "../tables.ts";
import { syncToDisk } from "./back-up.ts";
import { integrityFaults } from "./checks.ts";

/**
 * Puts a backup in the place of a folder's database. What was there is kept beside it, under a name with `stamp`; its path is
 * given back, or null when nothing was there. Throws, and changes nothing, while a server has the folder, and when the backup is
 * damaged, none of Parley's, or a newer Parley's.
 */
export async function restore(folder: string, backup: string, stamp: string): Promise<string | null> {
  const from = resolve(backup);
  if (!existsSync(from)) throw new ParleyError("PARLEY_FILE_UNREADABLE", `there is no file ${from}`, { at: from });
  prepareFolder(resolve(folder));
  const lock = lockForServing(resolve(folder));
  const file = databaseFile(folder);
  const arriving = `${file}.restoring`;
  try {
    removeAll(arriving);
    takeCopy(from, arriving);
    await mustBeUsable(arriving, from);
    syncToDisk(arriving);
    const kept = moveAside(file, join(resolve(folder), `parley-before-${stamp}.db`));
    renameSync(arriving, file);
    syncToDisk(resolve(folder));
    return kept;
  } finally {
    removeAll(arriving);
    lock.release();
  }
}

/** With its write-ahead log, for a copy that was not made by `parley backup`. */
function takeCopy(from: string, to: string): void {
  try {
    for (const part of ["", "-wal"]) {
      if (!existsSync(from + part)) continue;
      copyFileSync(from + part, to + part);
      chmodSync(to + part, 0o600);
    }
  } catch (cause) {
    throw new ParleyError("PARLEY_FILE_UNREADABLE", `${from} cannot be copied`, {
      kind: "operational",
      at: from,
      cause,
    });
  }
}

async function mustBeUsable(file: string, from: string): Promise<void> {
  const db = new Database(file);
  const reads = new Kysely<Tables>({ dialect: new SqliteDialect({ database: db }) });
  try {
    const [fault] = integrityFaults(db);
    if (fault !== undefined) throw unusable(from, `it is damaged: ${fault}`);
    db.pragma("journal_mode = DELETE");
    const { newer, missing } = await schemaState(reads);
    if (missing.includes("0001-foundation")) throw unusable(from, "it is no database of Parley");
    if (newer.length > 0)
      throw new ParleyError(
        "PARLEY_DATA_TOO_NEW",
        `${from} was written by a newer Parley (it has ${newer.join(", ")})`,
        {
          kind: "operational",
          hint: "Restore it with that Parley.",
        },
      );
  } finally {
    await reads.destroy();
  }
}

const unusable = (from: string, because: string): ParleyError =>
  new ParleyError("PARLEY_FILE_UNREADABLE", `${from} cannot be restored: ${because}`, {
    kind: "operational",
    hint: "Nothing was changed. Take another backup.",
    at: from,
  });

function moveAside(file: string, aside: string): string | null {
  if (!existsSync(file)) return null;
  for (const part of ["", "-wal"]) if (existsSync(file + part)) renameSync(file + part, aside + part);
  rmSync(`${file}-shm`, { force: true });
  return aside;
}

const removeAll = (file: string): void => {
  for (const part of ["", "-wal", "-shm", "-journal"]) rmSync(file + part, { force: true });
};
