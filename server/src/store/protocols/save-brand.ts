import type { Database } from "better-sqlite3";
import type { BrandsTable } from "../tables.ts";

/** Keeps a brand's newest revision. */
export function prepareSaveBrand(db: Database): (row: BrandsTable) => void {
  const statement = db.prepare<unknown[]>(
    `INSERT INTO brands (id, revision, document, saved_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, document = excluded.document, saved_at = excluded.saved_at`,
  );
  return (row) => void statement.run(row.id, row.revision, row.document, row.saved_at);
}
