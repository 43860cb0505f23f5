import type { Database } from "better-sqlite3";

/** An effect that is to go out; with `nextAt` null it waits behind others. */
export interface NewEffect {
  readonly key: string;
  /** The case, or the brand where the effect is the brand's own. */
  readonly caseId: string;
  readonly brand: string;
  readonly type: string;
  readonly params: string;
  readonly at: number;
  /** When it may go out, or null while it waits behind another effect of its case. */
  readonly nextAt: number | null;
  /** `delivered` for what the host itself has done; it never goes out. */
  readonly status?: "pending" | "delivered";
}

/** Puts an effect into the outbox; a key that is there already is an error. */
export function prepareInsertEffect(db: Database): (effect: NewEffect) => void {
  const statement = db.prepare<unknown[]>(
    "INSERT INTO outbox (key, case_id, brand, type, params, at, status, attempts, next_at) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)",
  );
  return ({ key, caseId, brand, type, params, at, nextAt, status = "pending" }) =>
    void statement.run(key, caseId, brand, type, params, at, status, nextAt);
}
