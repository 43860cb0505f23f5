import type { Database } from "better-sqlite3";
import type { BrandRevisionsTable } from "./tables.ts";

/** Keeps a revision of a brand as its newest. Call it inside a transaction. */
export function prepareSaveBrand(db: Database): (row: BrandRevisionsTable) => void {
  const newest = db.prepare<unknown[]>(
    `INSERT INTO brands (id, revision, document, saved_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, document = excluded.document, saved_at = excluded.saved_at`,
  );
  const revision = db.prepare<unknown[]>("INSERT INTO brand_revisions VALUES (?, ?, ?, ?, ?, ?)");
  return (row) => {
    newest.run(row.brand, row.revision, row.document, row.saved_at);
    revision.run(row.brand, row.revision, row.document, row.saved_at, row.saved_by, row.saved_by_name);
  };
}
