import type { Database } from "better-sqlite3";

/** Moves the moments, due by `now`, at which shadows of a case are woken; null takes them back. */
export function preparePostponeShadows(db: Database): (caseId: string, now: number, wakeAt: number | null) => void {
  const statement = db.prepare<[number | null, string, number]>(
    "UPDATE shadow_cases SET wake_at = ? WHERE case_id = ? AND wake_at <= ?",
  );
  return (caseId, now, wakeAt) => void statement.run(wakeAt, caseId, now);
}
