import type { Kysely, Selectable } from "kysely";
import type { Tables } from "../tables.ts";
import type { AuditTable } from "./tables.ts";

/** What was done to a case and to its effects, oldest first. */
export function auditOfCase(db: Kysely<Tables>, brand: string, caseId: string): Promise<Selectable<AuditTable>[]> {
  return db
    .selectFrom("audit")
    .selectAll()
    .where("brand", "=", brand)
    .where(({ eb, or, and }) =>
      // Ids of effects and drafts begin with their case's id and a colon; `;` follows `:`.
      or([eb("subject", "=", caseId), and([eb("subject", ">", `${caseId}:`), eb("subject", "<", `${caseId};`)])]),
    )
    .orderBy("seq")
    .execute();
}
