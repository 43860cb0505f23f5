import type { Store } from "../open-store.ts";
import { changeNow } from "../run-now.ts";
import type { ProtocolVersionsTable } from "./tables.ts";

/** Keeps a version, new or as it stands now; its document stays what it was when it was first kept. */
export function putVersion({ db, reads }: Pick<Store, "db" | "reads">, row: ProtocolVersionsTable): void {
  const { brand: _, hash: __, protocol_id: ___, title: ____, document: _____, ...standing } = row;
  changeNow(
    db,
    reads
      .insertInto("protocol_versions")
      .values(row)
      .onConflict((conflict) => conflict.columns(["brand", "hash"]).doUpdateSet(standing)),
  );
}
