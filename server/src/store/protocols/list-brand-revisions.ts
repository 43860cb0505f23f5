import type { Store } from "../open-store.ts";
import { rowsNow } from "../run-now.ts";
import type { BrandRevisionsTable } from "./tables.ts";

/** Revisions of a brand from `from` on and below `before`, newest first. */
export function listBrandRevisions(
  { db, reads }: Pick<Store, "db" | "reads">,
  brand: string,
  { from, before, limit }: { readonly from: number; readonly before: number; readonly limit: number },
): BrandRevisionsTable[] {
  return rowsNow(
    db,
    reads
      .selectFrom("brand_revisions")
      .selectAll()
      .where("brand", "=", brand)
      .where("revision", ">=", from)
      .where("revision", "<", before)
      .orderBy("revision", "desc")
      .limit(limit),
  );
}
