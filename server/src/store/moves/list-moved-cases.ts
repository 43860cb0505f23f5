import { sql, type Kysely, type Selectable } from "kysely";
import type { Place } from "../place.ts";
import type { Tables } from "../tables.ts";
import type { MovedCasesTable } from "./tables.ts";

/** What became of the cases of a move, in the order in which they were come to, after the place `after`. */
export function listMovedCases(
  db: Kysely<Tables>,
  move: string,
  outcome: MovedCasesTable["outcome"] | undefined,
  limit: number,
  after: Place | null,
): Promise<Selectable<MovedCasesTable>[]> {
  let query = db.selectFrom("moved_cases").selectAll().where("move", "=", move);
  if (outcome !== undefined) query = query.where("outcome", "=", outcome);
  if (after !== null) query = query.where("seq", ">", after.seq);
  return query.orderBy("seq").limit(limit).execute();
}

/** Something that had no place in the new version: the issue and some cases, both as JSON. */
export interface UnmappedRow {
  readonly issue: string;
  readonly cases: number;
  readonly examples: string;
}

/** What had no place in the new version, the most frequent first, with at most `examples` cases for each. */
export async function countUnmapped(
  db: Kysely<Tables>,
  move: string,
  limit: number,
  examples: number,
): Promise<UnmappedRow[]> {
  const { rows } = await sql<UnmappedRow>`
    SELECT issue, count(*) AS cases, json_group_array(case_id) FILTER (WHERE place <= ${examples}) AS examples
    FROM (
      SELECT each.value AS issue, case_id, row_number() OVER (PARTITION BY each.value ORDER BY seq) AS place
      FROM moved_cases, json_each(moved_cases.unmapped) AS each
      WHERE move = ${move}
    )
    GROUP BY issue ORDER BY cases DESC, issue LIMIT ${limit}`.execute(db);
  return rows;
}
