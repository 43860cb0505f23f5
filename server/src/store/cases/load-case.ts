import type { Database } from "better-sqlite3";
import type { CasesTable } from "../tables.ts";

/** Reads a case by its id. */
export function prepareLoadCase(db: Database): (id: string) => CasesTable | undefined {
  const statement = db.prepare<[string], CasesTable>("SELECT * FROM cases WHERE id = ?");
  return (id) => statement.get(id);
}
