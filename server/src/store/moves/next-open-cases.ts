import type { Store } from "../open-store.ts";
import { rowsNow } from "../run-now.ts";
import type { CasesTable } from "../tables.ts";

/** An open case, as far as a move must know it to find its way. */
export type OpenCaseRow = Pick<CasesTable, "id" | "channel" | "conversation" | "protocol_hash">;

/** Open cases of a brand in the order of the index `cases_open`, after a place in it, at most `limit`. */
export function nextOpenCases(
  { db, reads }: Pick<Store, "db" | "reads">,
  brand: string,
  after: { readonly channel: string | null; readonly conversation: string | null },
  limit: number,
): OpenCaseRow[] {
  return rowsNow(
    db,
    reads
      .selectFrom("cases")
      .select(["id", "channel", "conversation", "protocol_hash"])
      .where("brand", "=", brand)
      .where("status", "=", "open")
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple("channel", "conversation"), ">", tuple(after.channel ?? "", after.conversation ?? "")),
      )
      .orderBy("channel")
      .orderBy("conversation")
      .limit(limit),
  );
}
