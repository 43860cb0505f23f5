import { sql, type Kysely, type Migration } from "kysely";

/** Which column of its files of mentions a brand last took for which field, as JSON. */
export const mentionColumns: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable("mention_columns")
      .addColumn("brand", "text", (column) => column.primaryKey())
      .addColumn("columns", "text", (column) => column.notNull())
      .modifyEnd(sql`strict`)
      .execute();
  },
};
