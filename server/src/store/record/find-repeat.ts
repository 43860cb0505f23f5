import type { Database } from "better-sqlite3";
import type { RepeatsTable } from "./tables.ts";

/** Finds the answer that a request with this idempotency key got. */
export function prepareFindRepeat(
  db: Database,
): (actor: string, key: string) => Pick<RepeatsTable, "fingerprint" | "answer"> | undefined {
  const statement = db.prepare<[string, string], Pick<RepeatsTable, "fingerprint" | "answer">>(
    "SELECT fingerprint, answer FROM repeats WHERE actor = ? AND key = ?",
  );
  return (actor, key) => statement.get(actor, key);
}
