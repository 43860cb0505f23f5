import type { Database } from "better-sqlite3";
import type { ShadowEffectsTable } from "./tables.ts";

/** Records what a shadow wanted done. */
export function prepareInsertShadowEffect(db: Database): (row: ShadowEffectsTable) => void {
  const statement = db.prepare<unknown[]>(
    "INSERT INTO shadow_effects (case_id, hash, run, key, type, params, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  return (row) => void statement.run(row.case_id, row.hash, row.run, row.key, row.type, row.params, row.at);
}
