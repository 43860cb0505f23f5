import { ParleyError } from "@parley/engine";
import { closeIncident } from "../../store/incidents/close-incident.ts";
import type { Store } from "../../store/open-store.ts";
import type { HostSignals } from "../host-signals.ts";
import type { PlannedChange } from "../turns/change-turn.ts";
import { incidentBody, incidentRow } from "./read-incidents.ts";

/** What somebody says when an incident is over. */
export interface Closing {
  readonly brand: string;
  readonly incident: string;
  readonly because: string;
}

/** Plans to close an incident: its cases that are open hear `incident.closed`. Throws PARLEY_NOT_FOUND, or PARLEY_CONFLICT when it is closed. */
export function planIncidentEnd(
  store: Store,
  signals: HostSignals,
  { brand, incident: id, because }: Closing,
  at: number,
): PlannedChange {
  const row = incidentRow(store, brand, id);
  if (row.closed_at !== null)
    throw new ParleyError("PARLEY_CONFLICT", `the incident ${id} was closed before`, {
      hint: "When it happens again, cases open a new one.",
    });
  const { cluster } = row;
  const closed = { ...row, closed_at: at, closed_because: because };
  return {
    answer: { status: 200, body: incidentBody(closed) },
    acts: [{ action: "incident.closed", brand, subject: id, details: { cluster, because } }],
    write: () => closeIncident(store, { id, because, at }),
    committed: () => signals.incidentNews(),
  };
}
