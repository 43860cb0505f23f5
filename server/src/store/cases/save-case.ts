import type { Database } from "better-sqlite3";
import { ParleyError } from "@parley/engine";

/** What a step changes of a case; `rev` is the revision that it rests on. */
export interface CaseChange {
  readonly id: string;
  /** The revision that the change was made from. */
  readonly rev: number;
  readonly status: "open" | "done";
  readonly state: string;
  readonly wakeAt: number | null;
  readonly changedAt: number;
}

/** Replaces a case's state by its next revision; throws when somebody else wrote in between. */
export function prepareSaveCase(db: Database): (change: CaseChange) => void {
  const statement = db.prepare<unknown[]>(
    "UPDATE cases SET rev = rev + 1, status = ?, state = ?, wake_at = ?, changed_at = ? WHERE id = ? AND rev = ?",
  );
  return (change) => {
    const { changes } = statement.run(
      change.status,
      change.state,
      change.wakeAt,
      change.changedAt,
      change.id,
      change.rev,
    );
    if (changes !== 1)
      throw new ParleyError("PARLEY_BUG", `case ${change.id} is no longer at revision ${change.rev}`, { kind: "bug" });
  };
}
