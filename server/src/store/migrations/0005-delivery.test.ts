import Database from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { expect, it } from "vitest";
import { foundation } from "./0001-foundation.ts";
import { record } from "./0002-record.ts";
import { delivery } from "./0005-delivery.ts";

it("effects that were kept before know their brand afterwards, and still wait", async () => {
  const db = new Database(":memory:");
  const kysely = new Kysely<unknown>({ dialect: new SqliteDialect({ database: db }) });
  await foundation.up(kysely);
  await record.up(kysely);
  db.exec(
    `INSERT INTO cases (id, brand, channel, conversation, protocol_hash, brand_revision, rev, status, state, opened_at, changed_at)
       VALUES ('case_1', 'skylark', 'x', 'c', 'h', 1, 1, 'open', '{}', 1, 1);
     INSERT INTO outbox (key, case_id, type, params, at, status, attempts, next_at)
       VALUES ('case_1:0:0', 'case_1', 'reply', '{}', 1, 'pending', 2, 7), ('gone:0:0', 'gone', 'reply', '{}', 1, 'parked', 1, NULL);`,
  );
  await delivery.up(kysely);
  expect(db.prepare("SELECT key, brand, status, attempts, next_at, retried_at FROM outbox ORDER BY seq").all()).toEqual(
    [
      { key: "case_1:0:0", brand: "skylark", status: "pending", attempts: 2, next_at: 7, retried_at: null },
      { key: "gone:0:0", brand: "", status: "parked", attempts: 1, next_at: null, retried_at: null },
    ],
  );
  await kysely.destroy();
});
