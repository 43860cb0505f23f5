import { isoInstant, type RecordBody, type RecordLine } from "@parley/engine";
import type { Selectable } from "kysely";
import { listAudit, type AuditFilter } from "../../store/record/list-audit.ts";
import type { AuditTable } from "../../store/record/tables.ts";
import type { Store } from "../../store/open-store.ts";
import type { Place } from "../../store/place.ts";
import { BY_PLACE, pageOf } from "../page.ts";

/** A page of a brand's record, newest first. `before` is the cursor of the page before, or null. */
export async function readRecord(
  store: Pick<Store, "reads">,
  brand: string,
  filter: AuditFilter,
  limit: number,
  before: Place | null,
): Promise<RecordBody> {
  const rows = await listAudit(store.reads, brand, filter, limit + 1, before);
  const { page, next } = pageOf(rows, limit, BY_PLACE);
  return { lines: page.map(recordLine), next };
}

/** A line of the record as the API tells it. */
export function recordLine({
  seq,
  at,
  actor,
  actor_name,
  action,
  subject,
  details,
  request,
}: Selectable<AuditTable>): RecordLine {
  return {
    id: seq,
    at: isoInstant(at),
    actor,
    name: actor_name,
    action,
    subject,
    details: JSON.parse(details) as RecordLine["details"],
    request,
  };
}
