import type { Database } from "better-sqlite3";
import { keysOfCase } from "./keys-of-case.ts";

/** Does a case have effects that are still to go out? */
export function prepareHasPending(db: Database): (caseId: string) => boolean {
  const statement = db
    .prepare<[string, string], 1>("SELECT 1 FROM outbox WHERE key > ? AND key < ? AND status = 'pending' LIMIT 1")
    .pluck();
  return (caseId) => statement.get(...keysOfCase(caseId)) !== undefined;
}
