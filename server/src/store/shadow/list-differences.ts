import { sql, type Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import type { ShadowRun } from "./count-differences.ts";
import type { ShadowEffectsTable } from "./tables.ts";

/** A case that a shadow decided otherwise, or in which it failed; with the state of the case itself. */
export interface DifferenceRow {
  readonly case_id: string;
  readonly state: string;
  readonly differs: number;
  readonly failed: string | null;
  readonly live: string;
}

/** Where a page of differences ends. */
export type DifferencesCursor = Pick<DifferenceRow, "case_id">;

/** Cases of a run that differ (in one question, if `bit` says which) or failed, newest first, after the case `after`. */
export function listDifferences(
  db: Kysely<Tables>,
  { brand, hash, run }: ShadowRun,
  bit: number | null,
  limit: number,
  after: DifferencesCursor | null,
): Promise<DifferenceRow[]> {
  let query = db
    .selectFrom("shadow_cases as shadow")
    .innerJoin("cases", "cases.id", "shadow.case_id")
    .select(["shadow.case_id", "shadow.state", "shadow.differs", "shadow.failed", "cases.state as live"])
    .where("shadow.brand", "=", brand)
    .where("shadow.hash", "=", hash)
    .where("shadow.run", "=", run);
  query =
    bit === null
      ? query.where(({ eb, or }) => or([eb("shadow.differs", "<>", 0), eb("shadow.failed", "is not", null)]))
      : query.where(sql<boolean>`shadow.differs & ${bit} <> 0`);
  if (after !== null) query = query.where("shadow.case_id", "<", after.case_id);
  return query.orderBy("shadow.case_id", "desc").limit(limit).execute();
}

/** What a shadow wanted done in a case, in order, at most `limit`. */
export function listShadowEffects(
  db: Kysely<Tables>,
  { hash, run }: ShadowRun,
  caseId: string,
  limit: number,
): Promise<Pick<ShadowEffectsTable, "type" | "params" | "at">[]> {
  return db
    .selectFrom("shadow_effects")
    .select(["type", "params", "at"])
    .where("case_id", "=", caseId)
    .where("hash", "=", hash)
    .where("run", "=", run)
    .orderBy("at")
    .orderBy(sql`rowid`)
    .limit(limit)
    .execute();
}
