import type { Database } from "better-sqlite3";
import type { MentionStatus } from "./tables.ts";

/** A mention that is known, with the answer that it got. */
export interface AnsweredMention {
  readonly case_id: string;
  readonly answer: string;
  readonly status: MentionStatus;
}

/** Finds the answer that a mention got when it first came. */
export function prepareFindMention(
  db: Database,
): (brand: string, channel: string, mentionId: string) => AnsweredMention | undefined {
  const statement = db.prepare<[string, string, string], AnsweredMention>(
    "SELECT case_id, answer, status FROM mentions WHERE brand = ? AND channel = ? AND mention_id = ?",
  );
  return (brand, channel, mentionId) => statement.get(brand, channel, mentionId);
}
