import type { Database } from "better-sqlite3";

/** Does a case have effects that are still to go out? */
export function prepareHasPending(db: Database): (caseId: string) => boolean {
  const statement = db.prepare<[string], 1>("SELECT 1 FROM outbox WHERE case_id = ? AND status = 'pending' LIMIT 1").pluck();
  return (caseId) => statement.get(caseId) !== undefined;
}
