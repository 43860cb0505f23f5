import type { Store } from "../open-store.ts";
import { rowNow } from "../run-now.ts";

/** How many admins some brands have, beside one membership. */
export function otherAdmins(
  { db, reads }: Store,
  brands: readonly string[],
  beside: { readonly person: string; readonly brand: string },
): number {
  const found = rowNow(
    db,
    reads
      .selectFrom("members")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("brand", "in", brands)
      .where("role", "=", "admin")
      .where(({ or, eb }) => or([eb("person", "!=", beside.person), eb("brand", "!=", beside.brand)])),
  );
  return found?.count ?? 0;
}
