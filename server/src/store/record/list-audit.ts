import type { Kysely, Selectable } from "kysely";
import type { Place } from "../place.ts";
import type { Tables } from "../tables.ts";
import type { AuditTable } from "./tables.ts";

/** Which lines of the record are wanted; times in epoch ms, `to` excluded. */
export interface AuditFilter {
  readonly action?: string | undefined;
  readonly actor?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** A brand's record, newest first, before the line `before`; reads along the index `audit_brand`. */
export function listAudit(
  db: Kysely<Tables>,
  brand: string,
  { action, actor, subject, from, to }: AuditFilter,
  limit: number,
  before: Place | null,
): Promise<Selectable<AuditTable>[]> {
  return db
    .selectFrom("audit")
    .selectAll()
    .where("brand", "=", brand)
    .$if(before !== null, (query) => query.where("seq", "<", before?.seq ?? 0))
    .$if(action !== undefined, (query) => query.where("action", "=", action ?? ""))
    .$if(actor !== undefined, (query) => query.where("actor", "=", actor ?? ""))
    .$if(subject !== undefined, (query) => query.where("subject", "=", subject ?? ""))
    .$if(from !== undefined, (query) => query.where("at", ">=", from ?? 0))
    .$if(to !== undefined, (query) => query.where("at", "<", to ?? 0))
    .orderBy("seq", "desc")
    .limit(limit)
    .execute();
}
