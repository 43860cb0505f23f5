import type { Database } from "better-sqlite3";

/** Has a case drafts or approvals that a further step may close? */
export function prepareHasPapers(db: Database): (caseId: string) => boolean {
  const statement = db
    .prepare<[string, string], 1>(
      `SELECT 1 FROM reply_drafts WHERE case_id = ? AND status = 'waiting'
       UNION ALL SELECT 1 FROM approvals WHERE case_id = ? AND status IN ('waiting', 'refused') LIMIT 1`,
    )
    .pluck();
  return (caseId) => statement.get(caseId, caseId) !== undefined;
}
