import type { Database } from "better-sqlite3";
import type { EventsTable } from "../tables.ts";

/** Keeps an event as it came and as it was answered. */
export function prepareInsertEvent(db: Database): (row: EventsTable) => void {
  const statement = db.prepare<unknown[]>(
    "INSERT INTO events (case_id, event_id, received_at, body, answer) VALUES (?, ?, ?, ?, ?)",
  );
  return (row) => void statement.run(row.case_id, row.event_id, row.received_at, row.body, row.answer);
}
