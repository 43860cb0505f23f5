import type { Kysely, Migration } from "kysely";

/** What the gate found that a version changes in how recorded mentions are decided. */
export const recordedLook: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable("protocol_versions").addColumn("recorded", "text").execute();
  },
};
