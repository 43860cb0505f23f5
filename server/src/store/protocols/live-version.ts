import type { Database } from "better-sqlite3";
import type { ProtocolVersionsTable } from "../tables.ts";

/** Reads the version that a brand's new cases take. */
export function prepareLiveVersion(db: Database): (brand: string) => ProtocolVersionsTable | undefined {
  const statement = db.prepare<[string], ProtocolVersionsTable>(
    "SELECT * FROM protocol_versions WHERE brand = ? AND live = 1",
  );
  return (brand) => statement.get(brand);
}
