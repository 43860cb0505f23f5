import type { Database } from "better-sqlite3";

/** Somebody on a channel of a brand; the handle without `@`. */
export interface Author {
  readonly brand: string;
  readonly channel: string;
  readonly handle: string;
}

/** A case in which an author wrote. */
export interface CaseOfAuthor {
  readonly case_id: string;
  /** Mentions of the author. */
  readonly theirs: number;
  /** Mentions of others; not those of the brand. */
  readonly others: number;
}

/**
 * Cases in which an author wrote, at most `limit`, the oldest first: the index `mentions_author` has the handles, in which
 * capitals do not matter.
 */
export function casesOfAuthor(db: Database, { brand, channel, handle }: Author, limit: number): CaseOfAuthor[] {
  return db
    .prepare<[string, string, string, string, number], CaseOfAuthor>(
      `SELECT case_id, theirs,
         (SELECT count(*) FROM mentions WHERE case_id = found.case_id AND status <> 'own') - theirs AS others
       FROM (
         SELECT case_id, count(*) AS theirs FROM mentions
         WHERE brand = ? AND channel = ? AND author COLLATE NOCASE IN (?, '@' || ?) AND case_id <> ''
         GROUP BY case_id ORDER BY case_id LIMIT ?
       ) AS found`,
    )
    .all(brand, channel, handle, handle, limit);
}
