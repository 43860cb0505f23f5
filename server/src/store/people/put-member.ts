import type { Store } from "../open-store.ts";
import { changeNow } from "../run-now.ts";
import type { MembersTable } from "./tables.ts";

/** Makes a person a member of a brand, or changes what it is there; since when stays. */
export function putMember({ db, reads }: Store, row: MembersTable): void {
  const { role, leads } = row;
  changeNow(
    db,
    reads
      .insertInto("members")
      .values(row)
      .onConflict((conflict) => conflict.columns(["person", "brand"]).doUpdateSet({ role, leads })),
  );
}
