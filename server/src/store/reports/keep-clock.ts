import type { Database } from "better-sqlite3";
import type { CaseClocksTable } from "./tables.ts";

/** Keeps how a clock of a case does after a step: its status as it is now, counts as what this step adds. */
export function prepareKeepClock(db: Database): (row: CaseClocksTable) => void {
  const statement = db.prepare<unknown[]>(
    `INSERT INTO case_clocks (brand, opened_at, case_id, clock, status, runs, met, breached, met_after)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (brand, opened_at, case_id, clock) DO UPDATE SET
       status = excluded.status, runs = runs + excluded.runs, met = met + excluded.met,
       breached = breached + excluded.breached, met_after = coalesce(excluded.met_after, met_after)`,
  );
  return (row) =>
    void statement.run(
      row.brand,
      row.opened_at,
      row.case_id,
      row.clock,
      row.status,
      row.runs,
      row.met,
      row.breached,
      row.met_after,
    );
}
