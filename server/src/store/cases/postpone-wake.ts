import type { Database } from "better-sqlite3";

/** Moves the moment at which a case is woken; the engine's own timers stay as they are. */
export function preparePostponeWake(db: Database): (id: string, wakeAt: number | null) => void {
  const statement = db.prepare<[number | null, string]>("UPDATE cases SET wake_at = ? WHERE id = ?");
  return (id, wakeAt) => void statement.run(wakeAt, id);
}
