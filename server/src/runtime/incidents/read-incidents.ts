import { isoInstant, ParleyError, type IncidentBody, type IncidentCasesBody, type IncidentsBody } from "@parley/engine";
import { findIncident } from "../../store/incidents/find-incident.ts";
import { listIncidentCases } from "../../store/incidents/list-incident-cases.ts";
import { listIncidents, type IncidentRow } from "../../store/incidents/list-incidents.ts";
import type { Store } from "../../store/open-store.ts";
import type { Place } from "../../store/place.ts";
import { isoOrNull } from "../clock.ts";
import { BY_PLACE, pageOf } from "../page.ts";

/** An incident of a brand; throws PARLEY_NOT_FOUND. */
export function incidentRow(store: Store, brand: string, id: string): IncidentRow {
  const row = findIncident(store, brand, id);
  if (row === undefined) throw new ParleyError("PARLEY_NOT_FOUND", `there is no incident "${id}" of ${brand}`);
  return row;
}

/** An incident as the API shows it. */
export function incidentBody(row: IncidentRow): IncidentBody {
  return {
    id: row.id,
    cluster: row.cluster,
    because: row.because,
    openedAt: isoInstant(row.opened_at),
    closedAt: isoOrNull(row.closed_at),
    closedBecause: row.closed_because,
    cases: row.cases ?? 0,
  };
}

/** A page of a brand's incidents, newest first. */
export async function readIncidents(
  store: Store,
  brand: string,
  open: boolean,
  limit: number,
  before: Place | null,
): Promise<IncidentsBody> {
  const { page, next } = pageOf(await listIncidents(store.reads, brand, open, limit + 1, before), limit, BY_PLACE);
  return { incidents: page.map(incidentBody), next };
}

/** An incident with a page of the cases that joined it; throws PARLEY_NOT_FOUND. */
export async function readIncident(
  store: Store,
  brand: string,
  id: string,
  limit: number,
  after: Place | null,
): Promise<IncidentCasesBody> {
  const row = incidentRow(store, brand, id);
  const { page, next } = pageOf(await listIncidentCases(store.reads, id, limit + 1, after), limit, BY_PLACE);
  const joined = page.map((each) => ({
    case: each.case_id,
    at: isoInstant(each.joined_at),
    open: each.status === "open",
  }));
  return { ...incidentBody(row), joined, next };
}
