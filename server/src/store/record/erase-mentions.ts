import type { Database } from "better-sqlite3";
import type { Author } from "./cases-of-author.ts";
import { keepErased, type MentionName } from "./erased-mentions.ts";

const CHANGES = `DELETE FROM mention_changes WHERE (brand, channel, mention_id) IN (SELECT brand, channel, mention_id`;

/**
 * Erases all mentions of a case, or those of one author and what the brand itself posted there; how many went. What is left
 * of them is only that they were erased, at an epoch ms.
 */
export function eraseMentionsOfCase(db: Database, caseId: string, handle: string | null, at: number): number {
  const which = `FROM mentions WHERE case_id = ?
    AND (? IS NULL OR status = 'own' OR ltrim(author, '@') = ? COLLATE NOCASE)`;
  return erase(db, which, [caseId, handle, handle], at);
}

const LOOSE = `FROM mentions WHERE brand = ? AND channel = ? AND author COLLATE NOCASE IN (?, '@' || ?) AND case_id = ''`;

/** How many mentions of an author belong to no case, such as those that could not be read. */
export function countLooseMentions(db: Database, { brand, channel, handle }: Author): number {
  return db.prepare<unknown[], number>(`SELECT count(*) ${LOOSE}`).pluck().get(brand, channel, handle, handle) ?? 0;
}

/** Erases them, as `eraseMentionsOfCase` does. */
export function eraseLooseMentions(db: Database, { brand, channel, handle }: Author, at: number): void {
  erase(db, LOOSE, [brand, channel, handle, handle], at);
}

function erase(db: Database, which: string, values: readonly unknown[], at: number): number {
  db.prepare<unknown[]>(`${CHANGES} ${which})`).run(...values);
  const gone = db
    .prepare<unknown[], MentionName>(`DELETE ${which} RETURNING brand, channel, mention_id`)
    .all(...values);
  keepErased(db, gone, at);
  return gone.length;
}
