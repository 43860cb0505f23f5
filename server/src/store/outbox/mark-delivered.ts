import type { Database } from "better-sqlite3";
import { keysOfCase } from "./keys-of-case.ts";

/** Records that a case's pending effects are out, up to and with `seq`: they go out in order. */
export function prepareMarkDelivered(db: Database): (caseId: string, seq: number) => void {
  const statement = db.prepare<[string, string, number]>(
    `UPDATE outbox SET status = 'delivered', attempts = attempts + 1, next_at = NULL, error = NULL
      WHERE key > ? AND key < ? AND seq <= ? AND status = 'pending'`,
  );
  return (caseId, seq) => void statement.run(...keysOfCase(caseId), seq);
}
