import type { Database } from "better-sqlite3";
import type { Insertable } from "kysely";
import type { AuditTable } from "./tables.ts";

/** Appends one line to the record of who did what. */
export function prepareAppendAudit(db: Database): (row: Insertable<AuditTable>) => void {
  const statement = db.prepare<unknown[]>(
    "INSERT INTO audit (at, brand, actor, actor_name, action, subject, details, request) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  return ({ at, brand, actor, actor_name, action, subject, details, request }) =>
    void statement.run(at, brand, actor, actor_name, action, subject, details, request);
}
