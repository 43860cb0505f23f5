import type { Database } from "better-sqlite3";
import type { CasesTable } from "../tables.ts";

/** Finds the newest open case of a conversation on a channel of a brand: one look into the index `cases_open`, whose rows lie in the order in which cases were opened. */
export function prepareFindOpenCase(
  db: Database,
): (brand: string, channel: string, conversation: string) => CasesTable | undefined {
  const statement = db.prepare<[string, string, string], CasesTable>(
    "SELECT * FROM cases WHERE brand = ? AND channel = ? AND conversation = ? AND status = 'open' ORDER BY rowid DESC LIMIT 1",
  );
  return (brand, channel, conversation) => statement.get(brand, channel, conversation);
}
