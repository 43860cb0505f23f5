import type { Kysely, Selectable } from "kysely";
import type { Tables } from "../tables.ts";
import type { MentionChangesTable } from "./tables.ts";

/** What became of a mention after it came, oldest first. */
export function listMentionChanges(
  db: Kysely<Tables>,
  brand: string,
  channel: string,
  mentionId: string,
): Promise<Selectable<MentionChangesTable>[]> {
  return db
    .selectFrom("mention_changes")
    .selectAll()
    .where("brand", "=", brand)
    .where("channel", "=", channel)
    .where("mention_id", "=", mentionId)
    .orderBy("seq")
    .execute();
}
