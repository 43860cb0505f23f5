import type { Database } from "better-sqlite3";
import type { Selectable } from "kysely";
import type { OutboxTable } from "../tables.ts";
import { keysOfCase } from "./keys-of-case.ts";

/** A case's effects that are still to go out, in their order, at most `limit`. */
export function preparePendingEffects(db: Database): (caseId: string, limit: number) => Selectable<OutboxTable>[] {
  const statement = db.prepare<[string, string, number], Selectable<OutboxTable>>(
    "SELECT * FROM outbox WHERE key > ? AND key < ? AND status = 'pending' ORDER BY seq LIMIT ?",
  );
  return (caseId, limit) => statement.all(...keysOfCase(caseId), limit);
}
