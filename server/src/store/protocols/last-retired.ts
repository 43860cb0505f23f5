import type { Store } from "../open-store.ts";
import { rowNow } from "../run-now.ts";
import type { ProtocolVersionsTable } from "./tables.ts";

/** The version of a protocol that was live last, when none is. */
export function lastRetired(
  { db, reads }: Pick<Store, "db" | "reads">,
  brand: string,
  protocol: string,
): ProtocolVersionsTable | undefined {
  return rowNow(
    db,
    reads
      .selectFrom("protocol_versions")
      .selectAll()
      .where("brand", "=", brand)
      .where("protocol_id", "=", protocol)
      .where("status", "=", "retired")
      .where("live_at", "is not", null)
      .orderBy("retired_at", "desc")
      .limit(1),
  );
}
