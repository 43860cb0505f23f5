import type { Database } from "better-sqlite3";
import type { IncidentsTable } from "./tables.ts";

/** An incident that was just opened. */
export type NewIncident = Pick<IncidentsTable, "id" | "brand" | "cluster" | "because" | "opened_at">;

/** Opens an incident; a second open one of the same brand and cluster is an error. */
export function prepareInsertIncident(db: Database): (row: NewIncident) => void {
  const statement = db.prepare<unknown[]>(
    "INSERT INTO incidents (id, brand, cluster, because, opened_at) VALUES (?, ?, ?, ?, ?)",
  );
  return ({ id, brand, cluster, because, opened_at }) => void statement.run(id, brand, cluster, because, opened_at);
}
