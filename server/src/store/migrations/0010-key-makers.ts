import type { Kysely, Migration } from "kysely";

/** Who answers for a key that was made over HTTP: else somebody could be a second person to himself. */
export const keyMakers: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable("api_keys").addColumn("made_by", "text").execute();
  },
};
