import type { Database } from "better-sqlite3";
import type { Selectable } from "kysely";
import type { MentionsTable } from "./tables.ts";

/** A mention as it is kept. */
export type MentionRow = Selectable<MentionsTable>;

/** Reads a mention, whole. */
export function prepareLoadMention(
  db: Database,
): (brand: string, channel: string, mentionId: string) => MentionRow | undefined {
  const statement = db.prepare<[string, string, string], MentionRow>(
    "SELECT * FROM mentions WHERE brand = ? AND channel = ? AND mention_id = ?",
  );
  return (brand, channel, mentionId) => statement.get(brand, channel, mentionId);
}
