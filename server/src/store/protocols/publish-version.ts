import type { Database } from "better-sqlite3";
import type { ProtocolVersionsTable } from "../tables.ts";

/** Makes a version the live one of its brand; keeps it first if it is new. Call it inside a transaction. */
export function preparePublishVersion(db: Database): (row: Omit<ProtocolVersionsTable, "live">) => void {
  const retire = db.prepare<[string]>("UPDATE protocol_versions SET live = 0 WHERE brand = ? AND live = 1");
  const insert = db.prepare<unknown[]>(
    `INSERT INTO protocol_versions (brand, hash, brand_revision, protocol_id, title, document, brand_document, published_at, live)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)
     ON CONFLICT (brand, hash, brand_revision) DO UPDATE SET live = 1`,
  );
  return (row) => {
    retire.run(row.brand);
    insert.run(
      row.brand,
      row.hash,
      row.brand_revision,
      row.protocol_id,
      row.title,
      row.document,
      row.brand_document,
      row.published_at,
    );
  };
}
