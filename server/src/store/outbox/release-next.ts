import type { Database } from "better-sqlite3";
import { keysOfCase } from "./keys-of-case.ts";

/** Lets the first effect of a case that is still pending go out from `at` on. */
export function prepareReleaseNext(db: Database): (caseId: string, at: number) => void {
  const statement = db.prepare<[number, string, string]>(
    `UPDATE outbox SET next_at = ?
      WHERE next_at IS NULL AND seq = (SELECT min(seq) FROM outbox WHERE key > ? AND key < ? AND status = 'pending')`,
  );
  return (caseId, at) => void statement.run(at, ...keysOfCase(caseId));
}
