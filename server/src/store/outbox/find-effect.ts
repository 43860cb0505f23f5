import type { Database } from "better-sqlite3";
import type { Selectable } from "kysely";
import type { OutboxTable } from "./tables.ts";

/** Reads an effect by its key. */
export function prepareFindEffect(db: Database): (key: string) => Selectable<OutboxTable> | undefined {
  const statement = db.prepare<[string], Selectable<OutboxTable>>("SELECT * FROM outbox WHERE key = ?");
  return (key) => statement.get(key);
}
