import type { Database } from "better-sqlite3";
import type { RepliesTable } from "./tables.ts";

/** Which number a case's next reply by a person has; the first is 1. */
export function prepareNextReply(db: Database): (caseId: string) => number {
  const statement = db
    .prepare<[string], number>("SELECT coalesce(max(n), 0) + 1 FROM replies WHERE case_id = ?")
    .pluck();
  return (caseId) => statement.get(caseId) ?? 1;
}

/** Keeps what a person wrote or released. */
export function prepareInsertReply(db: Database): (reply: RepliesTable) => void {
  const statement = db.prepare<unknown[]>(
    `INSERT INTO replies (effect, case_id, n, at, by, by_name, text, visibility, channel, draft, forced_because)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return ({ effect, case_id, n, at, by, by_name, text, visibility, channel, draft, forced_because }) =>
    void statement.run(effect, case_id, n, at, by, by_name, text, visibility, channel, draft, forced_because);
}
