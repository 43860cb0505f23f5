import type { Store } from "../open-store.ts";
import { rowNow } from "../run-now.ts";

/** How many drafts a brand has. */
export const countDrafts = ({ db, reads }: Store, brand: string): number =>
  rowNow(
    db,
    reads
      .selectFrom("protocol_drafts")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("brand", "=", brand),
  )?.count ?? 0;
