import type { Database } from "better-sqlite3";
import type { Author } from "./cases-of-author.ts";

const CHANGES = `DELETE FROM mention_changes WHERE (brand, channel, mention_id) IN (SELECT brand, channel, mention_id`;

/** Erases all mentions of a case, or those of one author and what the brand itself posted there; how many went. */
export function eraseMentionsOfCase(db: Database, caseId: string, handle: string | null): number {
  const which = `FROM mentions WHERE case_id = ?
    AND (? IS NULL OR status = 'own' OR ltrim(author, '@') = ? COLLATE NOCASE)`;
  db.prepare<unknown[]>(`${CHANGES} ${which})`).run(caseId, handle, handle);
  return db.prepare<unknown[]>(`DELETE ${which}`).run(caseId, handle, handle).changes;
}

const LOOSE = `FROM mentions WHERE brand = ? AND channel = ? AND author COLLATE NOCASE IN (?, '@' || ?) AND case_id = ''`;

/** How many mentions of an author belong to no case, such as those that could not be read. */
export function countLooseMentions(db: Database, { brand, channel, handle }: Author): number {
  return db.prepare<unknown[], number>(`SELECT count(*) ${LOOSE}`).pluck().get(brand, channel, handle, handle) ?? 0;
}

/** Erases them. */
export function eraseLooseMentions(db: Database, { brand, channel, handle }: Author): void {
  for (const sql of [`${CHANGES} ${LOOSE})`, `DELETE ${LOOSE}`])
    db.prepare<unknown[]>(sql).run(brand, channel, handle, handle);
}
