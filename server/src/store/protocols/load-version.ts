import type { Database } from "better-sqlite3";
import type { ProtocolVersionsTable } from "../tables.ts";

/** Reads one immutable version of a brand's protocol. */
export function prepareLoadVersion(
  db: Database,
): (brand: string, hash: string, brandRevision: number) => ProtocolVersionsTable | undefined {
  const statement = db.prepare<[string, string, number], ProtocolVersionsTable>(
    "SELECT * FROM protocol_versions WHERE brand = ? AND hash = ? AND brand_revision = ?",
  );
  return (brand, hash, brandRevision) => statement.get(brand, hash, brandRevision);
}
