import type { Database } from "better-sqlite3";

/** Lets go of answers for repeats that are older than `before` (epoch ms), at most `limit`; how many. */
export function forgetRepeats(db: Database, before: number, limit: number): number {
  return db
    .prepare<[number, number]>(
      "DELETE FROM repeats WHERE (actor, key) IN (SELECT actor, key FROM repeats WHERE at < ? ORDER BY at LIMIT ?)",
    )
    .run(before, limit).changes;
}

/**
 * Lets go of the answers for repeats that hold one of the texts, but for those of who has only to do with other brands: a handle
 * may be any word, and stand in their answers too. Reads all of them: they are kept for a day only.
 */
export function forgetRepeatsWith(db: Database, brand: string, texts: readonly string[]): void {
  const forget = db.prepare<[string, string, string]>(
    `DELETE FROM repeats WHERE instr(lower(answer), lower(?)) > 0 AND actor NOT IN (
       SELECT 'key:' || id FROM api_keys WHERE brand <> ?
       UNION ALL SELECT 'person:' || person FROM members
         WHERE person NOT IN (SELECT person FROM members WHERE brand IN (?, '*')))`,
  );
  for (const text of texts) forget.run(text, brand, brand);
}
