import type { Store } from "../open-store.ts";
import { rowNow } from "../run-now.ts";

/** How many keys of a brand are not revoked. */
export const countKeys = ({ db, reads }: Store, brand: string): number =>
  rowNow(
    db,
    reads
      .selectFrom("api_keys")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("brand", "=", brand)
      .where("revoked_at", "is", null),
  )?.count ?? 0;
