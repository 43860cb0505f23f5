import type { Database } from "better-sqlite3";
import type { ProtocolVersionsTable } from "./tables.ts";

/** Reads a version of a brand by its hash. */
export function prepareLoadVersion(db: Database): (brand: string, hash: string) => ProtocolVersionsTable | undefined {
  const statement = db.prepare<[string, string], ProtocolVersionsTable>(
    "SELECT * FROM protocol_versions WHERE brand = ? AND hash = ?",
  );
  return (brand, hash) => statement.get(brand, hash);
}
