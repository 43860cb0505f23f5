import type { Database } from "better-sqlite3";
import type { BrandRevisionsTable } from "./tables.ts";

/** Reads a revision of a brand. */
export function prepareLoadBrandRevision(
  db: Database,
): (brand: string, revision: number) => BrandRevisionsTable | undefined {
  const statement = db.prepare<[string, number], BrandRevisionsTable>(
    "SELECT * FROM brand_revisions WHERE brand = ? AND revision = ?",
  );
  return (brand, revision) => statement.get(brand, revision);
}
