import type { Database } from "better-sqlite3";

export interface NewEffect {
  readonly key: string;
  readonly caseId: string;
  readonly type: string;
  readonly params: string;
  readonly at: number;
  /** When it may go out, or null while it waits behind another effect of its case. */
  readonly nextAt: number | null;
}

/** Puts an effect into the outbox; a key that is there already is an error. */
export function prepareInsertEffect(db: Database): (effect: NewEffect) => void {
  const statement = db.prepare<unknown[]>(
    "INSERT INTO outbox (key, case_id, type, params, at, status, attempts, next_at) VALUES (?, ?, ?, ?, ?, 'pending', 0, ?)",
  );
  return (effect) =>
    void statement.run(effect.key, effect.caseId, effect.type, effect.params, effect.at, effect.nextAt);
}
