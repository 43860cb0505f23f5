import type { Database } from "better-sqlite3";
import type { MentionsTable } from "./tables.ts";

/** A mention as it came, and what was counted then. */
export type RecordedMention = Pick<
  MentionsTable,
  "channel" | "mention_id" | "case_id" | "received_at" | "body" | "reading"
>;

/** What came into a step of a case, and when (epoch ms). */
export interface RecordedInput {
  readonly at: number;
  readonly input: string;
}

/** Reads a recorded mention by its place; undefined when it was erased. */
export function prepareRecordedMention(db: Database): (seq: number) => RecordedMention | undefined {
  const statement = db.prepare<[number], RecordedMention>(
    "SELECT channel, mention_id, case_id, received_at, body, reading FROM mentions WHERE seq = ?",
  );
  return (seq) => statement.get(seq);
}

/** Reads what came into a case, the oldest first, but for its own timers. */
export function prepareRecordedInputs(db: Database): (caseId: string) => readonly RecordedInput[] {
  const statement = db.prepare<[string], RecordedInput>(
    "SELECT at, input FROM journal WHERE case_id = ? AND event <> 'parley.wake' ORDER BY step",
  );
  return (caseId) => statement.all(caseId);
}

/** Where in a brand a mention stands, of any channel where none is given (null); undefined when there is none. */
export function preparePlaceOfMention(
  db: Database,
): (brand: string, channel: string | null, mentionId: string) => number | undefined {
  const statement = db
    .prepare<unknown[], number>(
      "SELECT seq FROM mentions WHERE brand = @brand AND channel = coalesce(@channel, channel) AND mention_id = @id ORDER BY seq",
    )
    .pluck();
  return (brand, channel, id) => statement.get({ brand, channel, id });
}
