import type { Database } from "better-sqlite3";

/** Finds the answer that an event of a case got when it first came. */
export function prepareFindEvent(db: Database): (caseId: string, eventId: string) => string | undefined {
  const statement = db
    .prepare<[string, string], string>("SELECT answer FROM events WHERE case_id = ? AND event_id = ?")
    .pluck();
  return (caseId, eventId) => statement.get(caseId, eventId);
}
