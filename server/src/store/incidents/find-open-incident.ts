import type { Database } from "better-sqlite3";

/** Finds the open incident of a cluster of a brand: its id. */
export function prepareFindOpenIncident(db: Database): (brand: string, cluster: string) => string | undefined {
  const statement = db
    .prepare<[string, string], string>("SELECT id FROM incidents WHERE brand = ? AND cluster = ? AND closed_at IS NULL")
    .pluck();
  return (brand, cluster) => statement.get(brand, cluster);
}
