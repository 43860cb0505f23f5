import type { Database } from "better-sqlite3";
import type { ShadowCasesTable } from "./tables.ts";

/** Keeps what a shadow remembers beside a case. */
export function preparePutShadowCase(db: Database): (row: ShadowCasesTable) => void {
  const statement = db.prepare<unknown[]>(
    `INSERT INTO shadow_cases (case_id, brand, hash, run, brand_revision, state, wake_at, differs, failed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (case_id, hash, run) DO UPDATE
       SET state = excluded.state, wake_at = excluded.wake_at, differs = excluded.differs, failed = excluded.failed`,
  );
  return (row) =>
    void statement.run(
      row.case_id,
      row.brand,
      row.hash,
      row.run,
      row.brand_revision,
      row.state,
      row.wake_at,
      row.differs,
      row.failed,
    );
}
