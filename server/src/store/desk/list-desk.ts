import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import type { DeskCasesTable } from "./tables.ts";

/** Where a page of the queue ends. */
export type DeskCursor = Pick<DeskCasesTable, "priority" | "due" | "opened_at" | "case_id">;

/** Which part of a queue is wanted; what is undefined is not asked. */
export interface DeskFilter {
  readonly lead?: string | undefined;
  /** Only what waits, only what is taken, or only what this actor has taken. */
  readonly taken?: boolean | { readonly by: string } | undefined;
}

/** A brand's queue in the order of service (`compareService` of the engine), after `cursor`, at most `limit`. */
export function listDesk(
  db: Kysely<Tables>,
  brand: string,
  { lead, taken }: DeskFilter,
  limit: number,
  cursor: DeskCursor | null,
): Promise<DeskCasesTable[]> {
  let query = db.selectFrom("desk_cases").selectAll().where("brand", "=", brand);
  if (lead !== undefined) query = query.where("lead", "=", lead);
  if (typeof taken === "object") query = query.where("taken_by", "=", taken.by);
  else if (taken !== undefined) query = query.where("taken_by", taken ? "is not" : "is", null);
  if (cursor !== null) {
    const { priority, due, opened_at, case_id } = cursor;
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("priority", "due", "opened_at", "case_id"), ">", tuple(priority, due, opened_at, case_id)),
    );
  }
  return query.orderBy("priority").orderBy("due").orderBy("opened_at").orderBy("case_id").limit(limit).execute();
}
