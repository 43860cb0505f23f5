import type { Database } from "better-sqlite3";
import type { Insertable } from "kysely";
import type { MentionsTable } from "../tables.ts";

/** Keeps a mention as it came, as it was read, and as it was answered. */
export function prepareInsertMention(db: Database): (row: Insertable<MentionsTable>) => void {
  const statement = db.prepare<unknown[]>(
    "INSERT INTO mentions (brand, channel, mention_id, case_id, received_at, body, reading, answer) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  return (row) =>
    void statement.run(
      row.brand,
      row.channel,
      row.mention_id,
      row.case_id,
      row.received_at,
      row.body,
      row.reading,
      row.answer,
    );
}
