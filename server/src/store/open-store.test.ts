import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "./open-store.ts";

describe("opening a data folder", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "parley-store-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("makes the folder and the schema, and syncs each commit", async () => {
    const store = await openStore({ folder: join(folder, "new", "data") });
    expect(store.db.pragma("synchronous", { simple: true })).toBe(2);
    expect(store.db.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(await store.reads.selectFrom("cases").selectAll().execute()).toEqual([]);
    await store.close();
  });

  it("lets one process serve it, and short commands beside", async () => {
    const serving = await openStore({ folder, serving: true });
    await expect(openStore({ folder, serving: true })).rejects.toThrow("another Parley process is serving");
    await (await openStore({ folder })).close();
    await serving.close();
    await (await openStore({ folder, serving: true })).close();
  });

  it("refuses what a newer Parley wrote", async () => {
    const store = await openStore({ folder });
    store.db.exec("INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-future', '')");
    await store.close();
    await expect(openStore({ folder })).rejects.toMatchObject({ code: "PARLEY_DATA_TOO_NEW" });
  });

  it("says so when the place is no folder or the file no database", async () => {
    writeFileSync(join(folder, "file"), "");
    await expect(openStore({ folder: join(folder, "file", "data") })).rejects.toMatchObject({
      code: "PARLEY_DATA_UNWRITABLE",
    });
    writeFileSync(join(folder, "parley.db"), "this is not a database, but some longer text");
    await expect(openStore({ folder })).rejects.toMatchObject({ code: "PARLEY_DATA_DAMAGED" });
  });
});
