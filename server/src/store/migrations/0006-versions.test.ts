import Database from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DUE_WAKES } from "../cases/due-wakes.ts";
import { foundation } from "./0001-foundation.ts";
import { versions } from "./0006-versions.ts";

describe("a database from before versions stood anywhere", () => {
  let sqlite: Database.Database;
  let db: Kysely<unknown>;
  beforeEach(async () => {
    sqlite = new Database(":memory:");
    sqlite.pragma("foreign_keys = ON");
    db = new Kysely({ dialect: new SqliteDialect({ database: sqlite }) });
    await foundation.up(db);
    const published = sqlite.prepare("INSERT INTO protocol_versions VALUES (?, ?, ?, 'care', 'Care', ?, ?, ?, ?)");
    sqlite.prepare("INSERT INTO brands VALUES ('toy', 3, 'brand 3', 30)").run();
    published.run("toy", "old", 1, "old document", "brand 1", 10, 0);
    published.run("toy", "new", 1, "new document", "brand 1", 11, 0);
    published.run("toy", "new", 2, "new document", "brand 2", 20, 1);
    await versions.up(db);
  });
  afterEach(async () => db.destroy());

  it("keeps every version once, and which is live", () => {
    const rows = sqlite.prepare(
      "SELECT hash, status, document, brand_revision, live_at FROM protocol_versions ORDER BY hash",
    );
    expect(rows.all()).toEqual([
      { hash: "new", status: "live", document: "new document", brand_revision: 2, live_at: 20 },
      { hash: "old", status: "retired", document: "old document", brand_revision: 1, live_at: 10 },
    ]);
  });

  it("keeps each revision of a brand that a case may be pinned to, and the newest", () => {
    const rows = sqlite.prepare("SELECT revision, document FROM brand_revisions ORDER BY revision");
    expect(rows.all()).toEqual([
      { revision: 1, document: "brand 1" },
      { revision: 2, document: "brand 2" },
      { revision: 3, document: "brand 3" },
    ]);
  });

  it("lets one version of each protocol be live", () => {
    const insert = sqlite.prepare(
      "INSERT INTO protocol_versions (brand, hash, protocol_id, title, document, status, brand_revision, asked_at, asked_by, asked_by_name) VALUES ('toy', ?, ?, '', '', 'live', 1, 1, '', '')",
    );
    insert.run("r", "reviews");
    expect(() => insert.run("c", "care")).toThrow("UNIQUE");
  });

  it("finds due cases, and shadows beside them, by index alone", () => {
    const plan = sqlite
      .prepare<[number, number, number], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${DUE_WAKES}`)
      .all(5, 5, 9)
      .map(({ detail }) => detail);
    expect(plan.filter((detail) => detail.startsWith("SCAN") || detail.includes("TEMP"))).toEqual([]);
  });
});
