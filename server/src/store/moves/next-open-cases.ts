import type { Store } from "../open-store.ts";
import { rowsNow } from "../run-now.ts";
import type { CasesTable } from "../tables.ts";

/** An open case, as far as a move must know it to find its way. */
export type OpenCaseRow = Pick<CasesTable, "id" | "channel" | "conversation" | "protocol_hash">;

/** A place among the open cases of a brand; nulls stand before the first. */
export interface PlaceInCases {
  readonly channel: string | null;
  readonly conversation: string | null;
  readonly case: string | null;
}

/** Open cases of a brand in the order of the index `cases_open`, those of one conversation by their ids, after a place, at most `limit`. */
export function nextOpenCases(
  { db, reads }: Pick<Store, "db" | "reads">,
  brand: string,
  after: PlaceInCases,
  limit: number,
): OpenCaseRow[] {
  const place = [after.channel ?? "", after.conversation ?? "", after.case ?? ""] as const;
  return rowsNow(
    db,
    reads
      .selectFrom("cases")
      .select(["id", "channel", "conversation", "protocol_hash"])
      .where("brand", "=", brand)
      .where("status", "=", "open")
      .where(({ eb, refTuple, tuple }) => eb(refTuple("channel", "conversation", "id"), ">", tuple(...place)))
      .orderBy("channel")
      .orderBy("conversation")
      .orderBy("id")
      .limit(limit),
  );
}
