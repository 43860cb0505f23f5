import type { Database } from "better-sqlite3";
import type { CasesTable } from "../tables.ts";

/** A case that moved, with the place of its newest step in the whole journal. */
export interface MissedCase extends CasesTable {
  readonly seq: number;
}

/** The place of the newest step in the whole journal; 0 in an empty one. */
export function prepareNewestStep(db: Database): () => number {
  const statement = db.prepare<[], number>("SELECT coalesce(max(seq), 0) FROM journal").pluck();
  return () => statement.get() ?? 0;
}

/** The cases of a brand that moved after a place of the journal, each once, in the order of their newest steps; at most `limit`. */
export function prepareMissedCases(db: Database): (brand: string, after: number, limit: number) => MissedCase[] {
  const statement = db.prepare<[number, string, number], MissedCase>(
    `SELECT cases.*, moved.seq FROM (SELECT case_id, max(seq) AS seq FROM journal WHERE seq > ? GROUP BY case_id) AS moved
     JOIN cases ON cases.id = moved.case_id WHERE cases.brand = ? ORDER BY moved.seq LIMIT ?`,
  );
  return (brand, after, limit) => statement.all(after, brand, limit);
}
