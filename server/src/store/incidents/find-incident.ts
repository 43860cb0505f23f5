import type { Store } from "../open-store.ts";
import { rowNow } from "../run-now.ts";
import { incidentsOf, type IncidentRow } from "./list-incidents.ts";

/** Reads an incident of a brand at once, for a turn. */
export function findIncident(
  { db, reads }: Pick<Store, "db" | "reads">,
  brand: string,
  id: string,
): IncidentRow | undefined {
  return rowNow<IncidentRow>(db, incidentsOf(reads, brand).where("id", "=", id));
}
