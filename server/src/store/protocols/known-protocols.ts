import type { Store } from "../open-store.ts";
import { rowsNow } from "../run-now.ts";

/** The ids of the protocols that a brand has a draft or a version of. */
export function knownProtocols({ db, reads }: Pick<Store, "db" | "reads">, brand: string): Set<string> {
  const versions = reads.selectFrom("protocol_versions").select("protocol_id").distinct().where("brand", "=", brand);
  const drafts = reads.selectFrom("protocol_drafts").select("protocol_id").distinct().where("brand", "=", brand);
  const rows = [...rowsNow<{ protocol_id: string | null }>(db, versions), ...rowsNow(db, drafts)];
  return new Set(rows.flatMap(({ protocol_id }) => protocol_id ?? []));
}
