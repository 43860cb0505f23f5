import { sql, type Kysely, type Migration } from "kysely";
import { epochOf, ledCaseOf, type CaseState } from "@parley/engine";
import { NEVER } from "../desk/tables.ts";
import type { Tables } from "../tables.ts";

/** The queue of open cases by lead, with those that are open already; drafts, approvals and people's replies. */
export const desk: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable("desk_cases")
      .addColumn("case_id", "text", (column) => column.primaryKey())
      .addColumn("brand", "text", (column) => column.notNull())
      .addColumn("lead", "text", (column) => column.notNull())
      .addColumn("priority", "integer", (column) => column.notNull())
      .addColumn("due", "integer", (column) => column.notNull())
      .addColumn("opened_at", "integer", (column) => column.notNull())
      .addColumn("taken_by", "text")
      .addColumn("taken_name", "text")
      .addColumn("taken_at", "integer")
      .modifyEnd(sql`strict, without rowid`)
      .execute();
    await db.schema
      .createIndex("desk_cases_order")
      .on("desk_cases")
      .columns(["brand", "lead", "priority", "due", "opened_at", "case_id"])
      .execute();
    await createDrafts(db);
    await createApprovals(db);
    await createReplies(db);
    await queueOpenCases(db);
  },
};

const CASES_AT_ONCE = 500;

async function queueOpenCases(db: Kysely<Tables>): Promise<void> {
  let after = "";
  for (;;) {
    const rows = await db
      .selectFrom("cases")
      .select(["id", "brand", "state"])
      .where("id", ">", after)
      .where("status", "=", "open")
      .orderBy("id")
      .limit(CASES_AT_ONCE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
    for (const { id, brand, state } of rows) {
      const led = ledCaseOf(JSON.parse(state) as CaseState);
      if (led === null) continue;
      const { lead, priority, due, openedAt } = led;
      const place = { case_id: id, brand, lead, priority, due: due === null ? NEVER : epochOf(due) };
      await db
        .insertInto("desk_cases")
        .values({ ...place, opened_at: epochOf(openedAt), taken_by: null, taken_name: null, taken_at: null })
        .execute();
    }
  }
}

async function createDrafts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("reply_drafts")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("case_id", "text", (column) => column.notNull())
    .addColumn("message", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("language", "text", (column) => column.notNull())
    .addColumn("visibility", "text", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("written_at", "integer", (column) => column.notNull())
    .addColumn("edited_by", "text")
    .addColumn("edited_name", "text")
    .addColumn("edited_at", "integer")
    .addColumn("closed_by", "text")
    .addColumn("closed_name", "text")
    .addColumn("closed_at", "integer")
    .addColumn("because", "text")
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema.createIndex("reply_drafts_case").on("reply_drafts").column("case_id").execute();
}

async function createApprovals(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("approvals")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("case_id", "text", (column) => column.notNull())
    .addColumn("brand", "text", (column) => column.notNull())
    .addColumn("lead", "text", (column) => column.notNull())
    .addColumn("because", "text")
    .addColumn("amount", "real")
    .addColumn("currency", "text")
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("asked_at", "integer", (column) => column.notNull())
    .addColumn("asked_by", "text")
    .addColumn("asked_name", "text")
    .addColumn("answered_by", "text")
    .addColumn("answered_name", "text")
    .addColumn("answered_at", "integer")
    .addColumn("answer_because", "text")
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema.createIndex("approvals_case").on("approvals").column("case_id").execute();
  await db.schema
    .createIndex("approvals_list")
    .on("approvals")
    .columns(["brand", "status", "asked_at", "id"])
    .execute();
}

async function createReplies(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("replies")
    .addColumn("effect", "text", (column) => column.primaryKey())
    .addColumn("case_id", "text", (column) => column.notNull())
    .addColumn("n", "integer", (column) => column.notNull())
    .addColumn("at", "integer", (column) => column.notNull())
    .addColumn("by", "text", (column) => column.notNull())
    .addColumn("by_name", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("visibility", "text", (column) => column.notNull())
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("draft", "text")
    .addColumn("forced_because", "text")
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema.createIndex("replies_case").unique().on("replies").columns(["case_id", "n"]).execute();
}
