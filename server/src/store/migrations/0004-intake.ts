import { sql, type Kysely, type Migration } from "kysely";

/**
 * Which mentions are our own or could not be read; what became of mentions since; who wrote about what, to count similar
 * ones. A conversation may have several open cases, since one that nothing moved in for long is not joined any more.
 */
export const intake: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.dropIndex("cases_open").execute();
    await db.schema
      .createIndex("cases_open")
      .on("cases")
      .columns(["brand", "channel", "conversation"])
      .where(sql.ref("status"), "=", "open")
      .execute();

    await db.schema
      .alterTable("mentions")
      .addColumn("status", "text", (column) => column.notNull().defaultTo("taken"))
      .execute();
    await db.schema
      .alterTable("mentions")
      .addColumn("author", "text", (column) => column.notNull().defaultTo(""))
      .execute();
    for (const column of ["topics", "error", "latest"])
      await db.schema.alterTable("mentions").addColumn(column, "text").execute();
    await sql`update mentions set
      author = coalesce(json_extract(reading, '$.author.handle'), ''),
      topics = nullif(json_extract(reading, '$.triage.topics'), '[]')`.execute(db);
    // The newest mentions of a brand, with all that is counted in them, without their texts.
    await db.schema
      .createIndex("mentions_newest")
      .on("mentions")
      .columns(["brand", "seq", "received_at", "channel", "author", "topics"])
      .execute();
    await db.schema
      .createIndex("mentions_aside")
      .on("mentions")
      .columns(["brand", "status", "seq"])
      .where(sql.ref("status"), "<>", "taken")
      .execute();

    await db.schema
      .createTable("mention_changes")
      .addColumn("seq", "integer", (column) => column.primaryKey())
      .addColumn("brand", "text", (column) => column.notNull())
      .addColumn("channel", "text", (column) => column.notNull())
      .addColumn("mention_id", "text", (column) => column.notNull())
      .addColumn("at", "integer", (column) => column.notNull())
      .addColumn("change", "text", (column) => column.notNull())
      .addColumn("actor", "text", (column) => column.notNull())
      .modifyEnd(sql`strict`)
      .execute();
    await db.schema
      .createIndex("mention_changes_of")
      .on("mention_changes")
      .columns(["brand", "channel", "mention_id", "seq"])
      .execute();
  },
};
