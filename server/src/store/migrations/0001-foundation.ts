import { sql, type Kysely, type Migration } from "kysely";

/**
 * Brands, protocol versions, keys, cases, mentions, events, journal, outbox.
 * The tables that each turn writes have no foreign keys: one writer writes them together, and looking up the parents costs.
 */
export const foundation: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable("brands")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("revision", "integer", (column) => column.notNull())
      .addColumn("document", "text", (column) => column.notNull())
      .addColumn("saved_at", "integer", (column) => column.notNull())
      .modifyEnd(sql`strict`)
      .execute();

    await db.schema
      .createTable("protocol_versions")
      .addColumn("brand", "text", (column) => column.notNull().references("brands.id"))
      .addColumn("hash", "text", (column) => column.notNull())
      .addColumn("brand_revision", "integer", (column) => column.notNull())
      .addColumn("protocol_id", "text", (column) => column.notNull())
      .addColumn("title", "text", (column) => column.notNull())
      .addColumn("document", "text", (column) => column.notNull())
      .addColumn("brand_document", "text", (column) => column.notNull())
      .addColumn("published_at", "integer", (column) => column.notNull())
      .addColumn("live", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("protocol_versions_pk", ["brand", "hash", "brand_revision"])
      .modifyEnd(sql`strict`)
      .execute();
    await db.schema
      .createIndex("protocol_versions_live")
      .unique()
      .on("protocol_versions")
      .column("brand")
      .where(sql.ref("live"), "=", 1)
      .execute();

    await db.schema
      .createTable("api_keys")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("brand", "text", (column) => column.notNull().references("brands.id"))
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull().unique())
      .addColumn("created_at", "integer", (column) => column.notNull())
      .addColumn("revoked_at", "integer")
      .modifyEnd(sql`strict`)
      .execute();

    await db.schema
      .createTable("cases")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("brand", "text", (column) => column.notNull())
      .addColumn("channel", "text", (column) => column.notNull())
      .addColumn("conversation", "text", (column) => column.notNull())
      .addColumn("protocol_hash", "text", (column) => column.notNull())
      .addColumn("brand_revision", "integer", (column) => column.notNull())
      .addColumn("rev", "integer", (column) => column.notNull())
      .addColumn("status", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("wake_at", "integer")
      .addColumn("opened_at", "integer", (column) => column.notNull())
      .addColumn("changed_at", "integer", (column) => column.notNull())
      .modifyEnd(sql`strict`)
      .execute();
    await db.schema
      .createIndex("cases_open")
      .unique()
      .on("cases")
      .columns(["brand", "channel", "conversation"])
      .where(sql.ref("status"), "=", "open")
      .execute();
    await db.schema.createIndex("cases_changed").on("cases").columns(["brand", "changed_at", "id"]).execute();
    await db.schema.createIndex("cases_wake").on("cases").column("wake_at").where("wake_at", "is not", null).execute();

    await db.schema
      .createTable("mentions")
      .addColumn("seq", "integer", (column) => column.primaryKey())
      .addColumn("brand", "text", (column) => column.notNull())
      .addColumn("channel", "text", (column) => column.notNull())
      .addColumn("mention_id", "text", (column) => column.notNull())
      .addColumn("case_id", "text", (column) => column.notNull())
      .addColumn("received_at", "integer", (column) => column.notNull())
      .addColumn("body", "text", (column) => column.notNull())
      .addColumn("reading", "text", (column) => column.notNull())
      .addColumn("answer", "text", (column) => column.notNull())
      .modifyEnd(sql`strict`)
      .execute();
    await db.schema
      .createIndex("mentions_once")
      .unique()
      .on("mentions")
      .columns(["brand", "channel", "mention_id"])
      .execute();
    await db.schema.createIndex("mentions_case").on("mentions").column("case_id").execute();

    await db.schema
      .createTable("events")
      .addColumn("case_id", "text", (column) => column.notNull())
      .addColumn("event_id", "text", (column) => column.notNull())
      .addColumn("received_at", "integer", (column) => column.notNull())
      .addColumn("body", "text", (column) => column.notNull())
      .addColumn("answer", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("events_once", ["case_id", "event_id"])
      .modifyEnd(sql`strict`)
      .execute();

    await db.schema
      .createTable("journal")
      .addColumn("seq", "integer", (column) => column.primaryKey())
      .addColumn("case_id", "text", (column) => column.notNull())
      .addColumn("step", "integer", (column) => column.notNull())
      .addColumn("at", "integer", (column) => column.notNull())
      .addColumn("event", "text", (column) => column.notNull())
      .addColumn("trace", "text", (column) => column.notNull())
      .modifyEnd(sql`strict`)
      .execute();
    await db.schema.createIndex("journal_step").unique().on("journal").columns(["case_id", "step"]).execute();

    await db.schema
      .createTable("outbox")
      .addColumn("seq", "integer", (column) => column.primaryKey())
      .addColumn("key", "text", (column) => column.notNull().unique())
      .addColumn("case_id", "text", (column) => column.notNull())
      .addColumn("type", "text", (column) => column.notNull())
      .addColumn("params", "text", (column) => column.notNull())
      .addColumn("at", "integer", (column) => column.notNull())
      .addColumn("status", "text", (column) => column.notNull())
      .addColumn("attempts", "integer", (column) => column.notNull())
      .addColumn("next_at", "integer")
      .addColumn("error", "text")
      .modifyEnd(sql`strict`)
      .execute();
    await db.schema
      .createIndex("outbox_due")
      .on("outbox")
      .columns(["next_at", "seq"])
      .where("next_at", "is not", null)
      .execute();
  },
};
