import type { Database } from "better-sqlite3";
import type { ProtocolVersionsTable } from "./tables.ts";

/** Reads the versions of a brand that have a status, by protocol. */
export function prepareStandingVersions(
  db: Database,
): (brand: string, status: ProtocolVersionsTable["status"]) => ProtocolVersionsTable[] {
  const statement = db.prepare<[string, string], ProtocolVersionsTable>(
    "SELECT * FROM protocol_versions WHERE brand = ? AND status = ? ORDER BY protocol_id, hash",
  );
  return (brand, status) => statement.all(brand, status);
}
