import type { Database } from "better-sqlite3";
import type { OutboxTable } from "../tables.ts";
import { keysOfCase } from "./keys-of-case.ts";

/** An effect that is still to go out. */
export type PendingEffect = Pick<OutboxTable, "key" | "type" | "params" | "at" | "attempts"> & { readonly seq: number };

/** A case's effects that are still to go out, in their order, at most `limit`. They are few: sorted here, since SQLite's sorter costs more than the search. */
export function preparePendingEffects(db: Database): (caseId: string, limit: number) => PendingEffect[] {
  const statement = db.prepare<[string, string], PendingEffect>(
    "SELECT seq, key, type, params, at, attempts FROM outbox WHERE key > ? AND key < ? AND status = 'pending'",
  );
  return (caseId, limit) => {
    const pending = statement.all(...keysOfCase(caseId));
    return pending.toSorted((a, b) => a.seq - b.seq).slice(0, limit);
  };
}
