import type { Database } from "better-sqlite3";

/** Lets go of answers for repeats that are older than `before` (epoch ms), at most `limit`; how many. */
export function forgetRepeats(db: Database, before: number, limit: number): number {
  return db
    .prepare<[number, number]>(
      "DELETE FROM repeats WHERE (actor, key) IN (SELECT actor, key FROM repeats WHERE at < ? ORDER BY at LIMIT ?)",
    )
    .run(before, limit).changes;
}

/** Lets go of answers for repeats that hold one of the texts. Reads all of them: they are kept for a day only. */
export function forgetRepeatsWith(db: Database, texts: readonly string[]): void {
  const forget = db.prepare<[string]>("DELETE FROM repeats WHERE instr(lower(answer), lower(?)) > 0");
  for (const text of texts) forget.run(text);
}
