import type { Database } from "better-sqlite3";
import type { Insertable } from "kysely";
import type { JournalTable } from "../tables.ts";

/** Appends one step to a case's journal and returns its place in the whole journal. */
export function prepareAppendJournal(db: Database): (row: Insertable<JournalTable>) => number {
  const statement = db.prepare<unknown[]>(
    "INSERT INTO journal (case_id, step, at, event, trace, input, actor, actor_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  return (row) =>
    Number(
      statement.run(row.case_id, row.step, row.at, row.event, row.trace, row.input, row.actor, row.actor_name)
        .lastInsertRowid,
    );
}
