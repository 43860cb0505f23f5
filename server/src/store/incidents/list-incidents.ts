import type { Kysely, Selectable } from "kysely";
import type { Place } from "../place.ts";
import type { Tables } from "../tables.ts";
import type { IncidentsTable } from "./tables.ts";

/** An incident, with how many cases joined it. */
export type IncidentRow = Selectable<IncidentsTable> & { readonly cases: number | null };

/** A query for a brand's incidents. */
export const incidentsOf = (db: Kysely<Tables>, brand: string) =>
  db
    .selectFrom("incidents")
    .selectAll()
    .select(({ selectFrom }) =>
      selectFrom("incident_cases")
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .whereRef("incident_cases.incident", "=", "incidents.id")
        .as("cases"),
    )
    .where("brand", "=", brand);

/** A brand's incidents, newest first, older than the place `before`; `open` leaves out those that are closed. */
export function listIncidents(
  db: Kysely<Tables>,
  brand: string,
  open: boolean,
  limit: number,
  before: Place | null,
): Promise<IncidentRow[]> {
  let query = incidentsOf(db, brand);
  if (open) query = query.where("closed_at", "is", null);
  if (before !== null) query = query.where("seq", "<", before.seq);
  return query.orderBy("seq", "desc").limit(limit).execute();
}
