import { sql, type Kysely, type Migration } from "kysely";

/** Effects by brand, webhooks, incidents with the cases that they join, and who holds publishing. */
export const delivery: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable("outbox")
      .addColumn("brand", "text", (column) => column.notNull().defaultTo(""))
      .execute();
    await db.schema.alterTable("outbox").addColumn("retried_at", "integer").execute();
    await sql`update outbox set brand = coalesce((select brand from cases where id = outbox.case_id), '')`.execute(db);
    await db.schema.dropIndex("outbox_due").execute();
    await db.schema
      .createIndex("outbox_due")
      .on("outbox")
      .columns(["brand", "next_at", "seq"])
      .where("next_at", "is not", null)
      .execute();
    await db.schema.createIndex("outbox_listed").on("outbox").columns(["brand", "status", "seq"]).execute();
    await webhooks(db);
    await incidents(db);
    await publishing(db);
  },
};

async function webhooks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("webhooks")
    .addColumn("brand", "text", (column) => column.primaryKey())
    .addColumn("url", "text", (column) => column.notNull())
    .addColumn("types", "text")
    .addColumn("secret", "text", (column) => column.notNull())
    .addColumn("old_secret", "text")
    .addColumn("old_until", "integer")
    .addColumn("changed_at", "integer", (column) => column.notNull())
    .modifyEnd(sql`strict`)
    .execute();
}

async function incidents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("incidents")
    .addColumn("seq", "integer", (column) => column.primaryKey())
    .addColumn("id", "text", (column) => column.notNull().unique())
    .addColumn("brand", "text", (column) => column.notNull())
    .addColumn("cluster", "text", (column) => column.notNull())
    .addColumn("because", "text")
    .addColumn("opened_at", "integer", (column) => column.notNull())
    .addColumn("closed_at", "integer")
    .addColumn("closed_because", "text")
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema
    .createIndex("incidents_open")
    .unique()
    .on("incidents")
    .columns(["brand", "cluster"])
    .where(sql.ref("closed_at"), "is", null)
    .execute();
  await db.schema.createIndex("incidents_listed").on("incidents").columns(["brand", "seq"]).execute();

  await db.schema
    .createTable("incident_cases")
    .addColumn("seq", "integer", (column) => column.primaryKey())
    .addColumn("incident", "text", (column) => column.notNull())
    .addColumn("case_id", "text", (column) => column.notNull())
    .addColumn("joined_at", "integer", (column) => column.notNull())
    .addColumn("news", "text")
    .modifyEnd(sql`strict`)
    .execute();
  await db.schema
    .createIndex("incident_cases_once")
    .unique()
    .on("incident_cases")
    .columns(["incident", "case_id"])
    .execute();
  await db.schema.createIndex("incident_cases_listed").on("incident_cases").columns(["incident", "seq"]).execute();
  await db.schema
    .createIndex("incident_cases_news")
    .on("incident_cases")
    .column("seq")
    .where(sql.ref("news"), "is not", null)
    .execute();
}

async function publishing(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("publishing")
    .addColumn("brand", "text", (column) => column.primaryKey())
    .addColumn("changes", "integer", (column) => column.notNull())
    .addColumn("held_since", "integer")
    .modifyEnd(sql`strict`)
    .execute();

  await db.schema
    .createTable("publishing_holds")
    .addColumn("brand", "text", (column) => column.notNull())
    .addColumn("holder", "text", (column) => column.notNull())
    .addColumn("name", "text")
    .addColumn("because", "text")
    .addColumn("at", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("publishing_holds_once", ["brand", "holder"])
    .modifyEnd(sql`strict`)
    .execute();
}
