import type { Database } from "better-sqlite3";
import { keysOfCase } from "./keys-of-case.ts";
import type { OutboxTable } from "./tables.ts";

/** An effect that is still to go out. */
export type PendingEffect = Pick<
  OutboxTable,
  "key" | "brand" | "type" | "params" | "at" | "attempts" | "retried_at"
> & {
  readonly seq: number;
};

/** A case's effects that are still to go out, in their order, at most `limit`. They are few: sorted here, since SQLite's sorter costs more than the search. */
export function preparePendingEffects(db: Database): (caseId: string, limit: number) => PendingEffect[] {
  const statement = db.prepare<[string, string], PendingEffect>(
    "SELECT seq, key, brand, type, params, at, attempts, retried_at FROM outbox WHERE key > ? AND key < ? AND status = 'pending'",
  );
  return (caseId, limit) => {
    const pending = statement.all(...keysOfCase(caseId));
    return pending.toSorted((a, b) => a.seq - b.seq).slice(0, limit);
  };
}
