import { sql, type Kysely, type Migration } from "kysely";

/** When a server last showed that it can write. */
export const operations: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable("alive")
      .addColumn("id", "integer", (column) => column.primaryKey().check(sql`id = 1`))
      .addColumn("at", "integer", (column) => column.notNull())
      .modifyEnd(sql`strict`)
      .execute();
  },
};
