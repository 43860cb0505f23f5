import type { Database } from "better-sqlite3";
import type { DeskCasesTable } from "./tables.ts";

/** Reads a case's place on the desk. */
export function prepareLoadDeskCase(db: Database): (caseId: string) => DeskCasesTable | undefined {
  const statement = db.prepare<[string], DeskCasesTable>("SELECT * FROM desk_cases WHERE case_id = ?");
  return (caseId) => statement.get(caseId);
}
