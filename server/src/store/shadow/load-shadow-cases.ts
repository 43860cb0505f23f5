import type { Database } from "better-sqlite3";
import type { ShadowCasesTable } from "./tables.ts";

/** Reads what shadows keep beside a case, those that failed left out. */
export function prepareLoadShadowCases(db: Database): (caseId: string) => ShadowCasesTable[] {
  const statement = db.prepare<[string], ShadowCasesTable>(
    "SELECT * FROM shadow_cases WHERE case_id = ? AND failed IS NULL",
  );
  return (caseId) => statement.all(caseId);
}
