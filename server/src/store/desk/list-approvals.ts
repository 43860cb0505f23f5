import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import type { ApprovalsTable } from "./tables.ts";

/** Where a page of approvals ends. */
export type ApprovalsCursor = Pick<ApprovalsTable, "asked_at" | "id">;

/** A brand's approvals with a status, the oldest first, after `cursor`; reads `limit` rows of the index `approvals_list`. */
export function listApprovals(
  db: Kysely<Tables>,
  brand: string,
  status: ApprovalsTable["status"],
  limit: number,
  cursor: ApprovalsCursor | null,
): Promise<ApprovalsTable[]> {
  let query = db.selectFrom("approvals").selectAll().where("brand", "=", brand).where("status", "=", status);
  if (cursor !== null) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("asked_at", "id"), ">", tuple(cursor.asked_at, cursor.id)),
    );
  }
  return query.orderBy("asked_at").orderBy("id").limit(limit).execute();
}
