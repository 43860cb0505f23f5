import type { Database } from "better-sqlite3";

/** Takes a case off the desk: it has finished, or nobody leads it any more. */
export function prepareDropDeskCase(db: Database): (caseId: string) => void {
  const statement = db.prepare<[string]>("DELETE FROM desk_cases WHERE case_id = ?");
  return (caseId) => void statement.run(caseId);
}
