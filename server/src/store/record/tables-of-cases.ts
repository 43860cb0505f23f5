import type { Database } from "better-sqlite3";

/** Of these tables something stays when a case is erased, and exports tell of them in words of their own. */
const STAY = new Set([
  "journal",
  "mentions",
  "events",
  "outbox",
  "case_facts",
  "case_clocks",
  "incident_cases",
  "moved_cases",
]);

/** Every other table with a `case_id`, read from the schema: a table that comes later is exported and erased as well. */
export function tablesOfCases(db: Database): string[] {
  return db
    .prepare<[], string>(
      `SELECT tables.name FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
       WHERE tables.type = 'table' AND columns.name = 'case_id' ORDER BY tables.name`,
    )
    .pluck()
    .all()
    .filter((table) => !STAY.has(table));
}

/** What those tables hold of a case, by table, as the database has it; tables without anything are left out. */
export function rowsOfCase(db: Database, caseId: string): { [table: string]: { [column: string]: unknown }[] } {
  const kept: { [table: string]: { [column: string]: unknown }[] } = {};
  for (const table of tablesOfCases(db)) {
    const select = db.prepare<[string], { [column: string]: unknown }>(`SELECT * FROM "${table}" WHERE case_id = ?`);
    const rows = select.all(caseId);
    if (rows.length > 0) kept[table] = rows;
  }
  return kept;
}
