import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@parley/server";

let empty: Promise<Buffer> | undefined;

/** A new folder with a database that has the newest schema and nothing in it: a copy, since every migration takes its time. */
export async function freshFolder(prefix: string): Promise<string> {
  empty ??= emptyDatabase();
  const database = await empty;
  const folder = mkdtempSync(join(tmpdir(), prefix));
  writeFileSync(join(folder, "parley.db"), database, { mode: 0o600 });
  return folder;
}

async function emptyDatabase(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "parley-empty-"));
  await (await openStore({ folder })).close();
  const database = readFileSync(join(folder, "parley.db"));
  rmSync(folder, { recursive: true, force: true });
  return database;
}
