import type { RecordBody, RecordLine } from "@parley/engine";
import type { Selectable } from "kysely";
import { listAudit, type AuditFilter } from "../../store/record/list-audit.ts";
import type { AuditTable } from "../../store/record/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { isoInstant } from "../clock.ts";

/** A page of a brand's record, newest first. `before` is the cursor of the page before, or null. */
export async function readRecord(
  store: Pick<Store, "reads">,
  brand: string,
  filter: AuditFilter,
  limit: number,
  before: number | null,
): Promise<RecordBody> {
  const rows = await listAudit(store.reads, brand, filter, limit + 1, before);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    lines: page.map(recordLine),
    next: rows.length > limit && last !== undefined ? String(last.seq) : null,
  };
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

/** Reads a cursor that an earlier page gave; null when it is none of ours. */
export function parseRecordCursor(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
