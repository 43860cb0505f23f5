import type { Store } from "../open-store.ts";
import { rowNow } from "../run-now.ts";

/** Was a version of a protocol ever live in a brand? */
export function wasLive({ db, reads }: Pick<Store, "db" | "reads">, brand: string, protocol: string): boolean {
  const query = reads
    .selectFrom("protocol_versions")
    .select("hash")
    .where("brand", "=", brand)
    .where("protocol_id", "=", protocol)
    .where("live_at", "is not", null)
    .limit(1);
  return rowNow(db, query) !== undefined;
}
