import type { Database } from "better-sqlite3";
import type { RepeatsTable } from "./tables.ts";

/** Keeps the answer to a request with an idempotency key, and lets go of answers older than `forgetBefore` (epoch ms). */
export function prepareInsertRepeat(db: Database): (row: RepeatsTable, forgetBefore: number) => void {
  const insert = db.prepare<unknown[]>(
    "INSERT INTO repeats (actor, key, fingerprint, answer, at) VALUES (?, ?, ?, ?, ?)",
  );
  const forget = db.prepare<[number]>("DELETE FROM repeats WHERE at < ?");
  return ({ actor, key, fingerprint, answer, at }, forgetBefore) => {
    forget.run(forgetBefore);
    insert.run(actor, key, fingerprint, answer, at);
  };
}
