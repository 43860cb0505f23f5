import type { Database } from "better-sqlite3";
import type { CasesTable } from "../tables.ts";

/** Finds the one open case of a conversation on a channel of a brand: one look into the index `cases_open`. */
export function prepareFindOpenCase(
  db: Database,
): (brand: string, channel: string, conversation: string) => CasesTable | undefined {
  const statement = db.prepare<[string, string, string], CasesTable>(
    "SELECT * FROM cases WHERE brand = ? AND channel = ? AND conversation = ? AND status = 'open'",
  );
  return (brand, channel, conversation) => statement.get(brand, channel, conversation);
}
