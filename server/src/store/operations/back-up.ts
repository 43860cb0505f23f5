import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import Database from "better-sqlite3";
import { ParleyError } from "@parley/engine";
import { databaseFile } from "../open-store.ts";
import { integrityFaults } from "./checks.ts";

const ALL_PAGES = 0x7fffffff;

/**
 * Copies the database of a data folder into a file, beside a running server: as it is at one moment, checked, readable by its
 * owner only. Throws when the file is there already, cannot be written, or the database is damaged.
 */
export async function backUp(
  folder: string,
  target: string,
): Promise<{ readonly file: string; readonly bytes: number }> {
  const file = resolve(target);
  if (existsSync(file))
    throw new ParleyError("PARLEY_CONFLICT", `${file} is there already`, {
      kind: "operational",
      hint: "Choose another name: a backup never takes the place of one.",
    });
  const partial = `${file}.partial`;
  makeEmpty(partial);
  try {
    await copy(databaseFile(folder), partial);
    mustBeWhole(partial);
    syncToDisk(partial);
    renameSync(partial, file);
    syncToDisk(dirname(file));
    return { file, bytes: statSync(file).size };
  } finally {
    rmSync(partial, { force: true });
  }
}

function makeEmpty(file: string): void {
  try {
    rmSync(file, { force: true });
    closeSync(openSync(file, "wx", 0o600));
  } catch (cause) {
    throw new ParleyError("PARLEY_DATA_UNWRITABLE", `${file} cannot be written`, { kind: "operational", cause });
  }
}

async function copy(from: string, to: string): Promise<void> {
  const database = new Database(from, { fileMustExist: true });
  try {
    // All in one step: a backup in several begins anew whenever the server writes in between, and would never end.
    await database.backup(to, { progress: () => ALL_PAGES });
  } finally {
    database.close();
  }
}

/** Also makes it one file that can be read from a disk that cannot be written. */
function mustBeWhole(file: string): void {
  const database = new Database(file);
  try {
    const faults = integrityFaults(database);
    if (faults.length > 0)
      throw new ParleyError(
        "PARLEY_DATA_DAMAGED",
        `the database is damaged, so it was not backed up: ${faults[0] ?? ""}`,
        {
          kind: "operational",
          hint: "Keep the older backups. `npx parley doctor` says more; `npx parley restore <file>` takes one of them.",
        },
      );
    database.pragma("journal_mode = DELETE");
  } finally {
    database.close();
  }
}

/** Waits until a file, or the names in a folder, are on the disk. */
export function syncToDisk(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
