import type { Database } from "better-sqlite3";

/** Records that an effect is out; one that was dropped meanwhile stays dropped. The place of one that was erased may be another's by now. */
export function prepareMarkDelivered(db: Database): (effect: { readonly seq: number; readonly key: string }) => void {
  const statement = db.prepare<[number, string]>(
    `UPDATE outbox SET status = 'delivered', attempts = attempts + 1, next_at = NULL, error = NULL
      WHERE seq = ? AND key = ? AND status = 'pending'`,
  );
  return ({ seq, key }) => void statement.run(seq, key);
}
