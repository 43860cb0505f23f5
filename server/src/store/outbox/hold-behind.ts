import type { Database } from "better-sqlite3";
import { keysOfCase } from "./keys-of-case.ts";

/** Has every pending effect of a case but the first wait behind it: where an earlier one became pending again. */
export function prepareHoldBehind(db: Database): (caseId: string) => void {
  const statement = db.prepare<unknown[]>(
    `UPDATE outbox SET next_at = NULL
      WHERE key > ? AND key < ? AND next_at IS NOT NULL
        AND seq > (SELECT min(seq) FROM outbox WHERE key > ? AND key < ? AND status = 'pending')`,
  );
  return (caseId) => void statement.run(...keysOfCase(caseId), ...keysOfCase(caseId));
}
