import type { Database } from "better-sqlite3";
import type { MentionsTable, MentionStatus } from "./tables.ts";

/** A mention that just came. */
export type NewMention = Omit<MentionsTable, "seq" | "latest" | "status" | "author"> & {
  readonly status: MentionStatus;
  readonly author: string;
};

/** Keeps a mention as it came, as it was read, and as it was answered; one that could not be read before is replaced. */
export function prepareInsertMention(db: Database): (row: NewMention) => void {
  const statement = db.prepare<unknown[]>(
    `INSERT INTO mentions (brand, channel, mention_id, case_id, received_at, body, reading, answer, status, author, topics, error)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (brand, channel, mention_id) DO UPDATE SET
       case_id = excluded.case_id, reading = excluded.reading, answer = excluded.answer,
       status = excluded.status, topics = excluded.topics, error = excluded.error
     WHERE status = 'failed'`,
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
      row.status,
      row.author,
      row.topics,
      row.error,
    );
}
