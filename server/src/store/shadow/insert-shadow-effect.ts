import type { Database } from "better-sqlite3";
import type { ShadowEffectsTable } from "./tables.ts";

/** Records what a shadow wanted done, unless `most` effects of it in the case are kept already. */
export function prepareInsertShadowEffect(db: Database): (row: ShadowEffectsTable, most: number) => void {
  const statement = db.prepare<unknown[]>(
    `INSERT INTO shadow_effects (case_id, hash, run, key, type, params, at) SELECT ?, ?, ?, ?, ?, ?, ?
      WHERE (SELECT count(*) FROM shadow_effects WHERE case_id = ? AND hash = ? AND run = ?) < ?`,
  );
  return ({ case_id: id, hash, run, key, type, params, at }, most) =>
    void statement.run(id, hash, run, key, type, params, at, id, hash, run, most);
}
