import type { Database } from "better-sqlite3";
import { saltedHashes } from "./salt.ts";

/** What tells a mention from all others. */
export interface MentionName {
  readonly brand: string;
  readonly channel: string;
  readonly mention_id: string;
}

/** Was a mention kept once and erased since? */
export function prepareWasErased(db: Database): (brand: string, channel: string, mentionId: string) => boolean {
  const hash = saltedHashes(db);
  const statement = db.prepare<[Buffer], 1>("SELECT 1 FROM erased_mentions WHERE hash = ?").pluck();
  return (brand, channel, mentionId) => statement.get(hash([brand, channel, mentionId])) === 1;
}

/** Keeps of mentions that go only that they were erased, at an epoch ms. */
export function keepErased(db: Database, mentions: readonly MentionName[], at: number): void {
  const hash = saltedHashes(db);
  const insert = db.prepare<[Buffer, number]>("INSERT OR REPLACE INTO erased_mentions (hash, erased_at) VALUES (?, ?)");
  for (const { brand, channel, mention_id } of mentions) insert.run(hash([brand, channel, mention_id]), at);
}

/** Lets go of what was kept of mentions that were erased before an epoch ms, of at most `limit`; how many. */
export function forgetErased(db: Database, before: number, limit: number): number {
  return db
    .prepare<[number, number]>(
      "DELETE FROM erased_mentions WHERE hash IN (SELECT hash FROM erased_mentions WHERE erased_at < ? ORDER BY erased_at LIMIT ?)",
    )
    .run(before, limit).changes;
}
