import { sql, type Kysely, type Migration } from "kysely";

/**
 * By what an erased mention is known when its channel delivers it again: a salted hash, and when it was erased. Answers to the
 * brand's own posts say from now on why they have no case.
 */
export const erasedMentions: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable("erased_mentions")
      .addColumn("hash", "blob", (column) => column.primaryKey())
      .addColumn("erased_at", "integer", (column) => column.notNull())
      .modifyEnd(sql`strict, without rowid`)
      .execute();
    await db.schema.createIndex("erased_mentions_age").on("erased_mentions").column("erased_at").execute();
    await sql`update mentions set answer = json_set(answer, '$.reason', 'own') where status = 'own'`.execute(db);
  },
};
