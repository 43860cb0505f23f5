import type { Database } from "better-sqlite3";
import type { CasesTable } from "../tables.ts";

/** A case at its first revision. */
export type NewCase = Omit<CasesTable, "rev" | "erased_at">;

/** Writes a case that was just opened, at revision 1. */
export function prepareInsertCase(db: Database): (row: NewCase) => void {
  const statement = db.prepare<unknown[]>(
    `INSERT INTO cases (id, brand, channel, conversation, protocol_hash, brand_revision, rev, status, state, wake_at, opened_at, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)`,
  );
  return (row) =>
    void statement.run(
      row.id,
      row.brand,
      row.channel,
      row.conversation,
      row.protocol_hash,
      row.brand_revision,
      row.status,
      row.state,
      row.wake_at,
      row.opened_at,
      row.changed_at,
    );
}
