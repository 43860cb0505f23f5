import type { Kysely, Selectable } from "kysely";
import type { CasesTable, Tables } from "../tables.ts";

/** Where a page ends: the last case's change and id. */
export interface CasesCursor {
  readonly changedAt: number;
  readonly id: string;
}

/** A brand's cases, newest change first, after `cursor`; reads `limit` rows of the index `cases_changed`. */
export function listCases(
  db: Kysely<Tables>,
  brand: string,
  limit: number,
  cursor: CasesCursor | null,
): Promise<Selectable<CasesTable>[]> {
  let query = db.selectFrom("cases").selectAll().where("brand", "=", brand);
  if (cursor !== null) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("changed_at", "id"), "<", tuple(cursor.changedAt, cursor.id)),
    );
  }
  return query.orderBy("changed_at", "desc").orderBy("id", "desc").limit(limit).execute();
}
