import { sql, type Kysely, type Migration } from "kysely";

/** Who did what; answers to requests with an idempotency key; what each step of a case took in, and from whom. */
export const record: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable("audit")
      .addColumn("seq", "integer", (column) => column.primaryKey())
      .addColumn("at", "integer", (column) => column.notNull())
      .addColumn("brand", "text")
      .addColumn("actor", "text", (column) => column.notNull())
      .addColumn("actor_name", "text", (column) => column.notNull())
      .addColumn("action", "text", (column) => column.notNull())
      .addColumn("subject", "text", (column) => column.notNull())
      .addColumn("details", "text", (column) => column.notNull())
      .addColumn("request", "text")
      .modifyEnd(sql`strict`)
      .execute();
    await db.schema.createIndex("audit_brand").on("audit").columns(["brand", "seq"]).execute();

    await db.schema
      .createTable("repeats")
      .addColumn("actor", "text", (column) => column.notNull())
      .addColumn("key", "text", (column) => column.notNull())
      .addColumn("fingerprint", "text", (column) => column.notNull())
      .addColumn("answer", "text", (column) => column.notNull())
      .addColumn("at", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("repeats_once", ["actor", "key"])
      .modifyEnd(sql`strict`)
      .execute();
    await db.schema.createIndex("repeats_age").on("repeats").column("at").execute();

    await db.schema
      .alterTable("journal")
      .addColumn("input", "text", (column) => column.notNull().defaultTo("{}"))
      .execute();
    await db.schema.alterTable("journal").addColumn("actor", "text").execute();
    await db.schema
      .alterTable("api_keys")
      .addColumn("scopes", "text", (column) => column.notNull().defaultTo('["mentions:send","cases:read"]'))
      .execute();
    await db.schema.alterTable("api_keys").addColumn("expires_at", "integer").execute();
    await db.schema.alterTable("api_keys").addColumn("used_at", "integer").execute();
  },
};
