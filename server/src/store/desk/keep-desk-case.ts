import type { Database } from "better-sqlite3";
import type { DeskCasesTable } from "./tables.ts";

/** A case on the desk after a step: `taken_by` is whoever took it in this very step; `released` is 1 when it was handed back. */
export interface DeskEntry extends DeskCasesTable {
  readonly released: 0 | 1;
}

/** Puts a case on the desk, or brings it up to date. Whoever took it keeps it until the lead changes or it is handed back. */
export function prepareKeepDeskCase(db: Database): (entry: DeskEntry) => void {
  const kept = (column: string): string =>
    `${column} = CASE WHEN @released OR lead <> @lead THEN NULL WHEN @taken_by IS NULL THEN ${column} ELSE @${column} END`;
  const statement = db.prepare<[DeskEntry]>(
    `INSERT INTO desk_cases (case_id, brand, lead, priority, due, opened_at, taken_by, taken_name, taken_at)
     VALUES (@case_id, @brand, @lead, @priority, @due, @opened_at, @taken_by, @taken_name, @taken_at)
     ON CONFLICT (case_id) DO UPDATE SET ${["taken_by", "taken_name", "taken_at"].map(kept).join(", ")},
       lead = @lead, priority = @priority, due = @due`,
  );
  return (entry) => void statement.run(entry);
}
