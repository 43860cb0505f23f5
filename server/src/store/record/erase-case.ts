import type { Database } from "better-sqlite3";
import { keysOfCase } from "../outbox/keys-of-case.ts";
import type { CasesTable } from "../tables.ts";
import { eraseMentionsOfCase } from "./erase-mentions.ts";
import { tablesOfCases } from "./tables-of-cases.ts";

/** What stays of a case when what people wrote in it goes. */
export interface CaseErasure {
  /** The case as it is now. */
  readonly row: CasesTable;
  /** Epoch ms. */
  readonly at: number;
  /** The state that stays, with nothing in it that anybody wrote. */
  readonly state: string;
  /** When the case last changed; its erasure does not count unless it ended the case. */
  readonly changedAt: number;
  /** What stays of the traces, by place in the journal. */
  readonly traces: ReadonlyMap<number, string>;
  /** Whose mentions go, by handle without `@`; null for all of them. */
  readonly handle: string | null;
}

/** Erases what people wrote in a case, wherever it is kept; how many mentions went. Runs inside the open transaction. */
export function eraseCase(db: Database, { row, at, state, changedAt, traces, handle }: CaseErasure): number {
  const { id, brand, opened_at: openedAt } = row;
  db.prepare(
    `UPDATE cases SET rev = rev + 1, status = 'done', state = ?, wake_at = NULL, conversation = 'erased', changed_at = ?,
       erased_at = ? WHERE id = ?`,
  ).run(state, changedAt, at, id);
  const trim = db.prepare("UPDATE journal SET trace = ?, input = '{}' WHERE seq = ?");
  for (const [seq, trace] of traces) trim.run(trace, seq);
  for (const table of ["events", ...tablesOfCases(db)]) db.prepare(`DELETE FROM "${table}" WHERE case_id = ?`).run(id);
  db.prepare("DELETE FROM outbox WHERE key > ? AND key < ?").run(...keysOfCase(id));
  db.prepare("UPDATE moved_cases SET unmapped = '[]' WHERE case_id = ?").run(id);
  db.prepare(
    `UPDATE case_facts SET outcome = CASE status WHEN 'open' THEN 'erased' ELSE outcome END, status = 'done'
     WHERE brand = ? AND opened_at = ? AND case_id = ?`,
  ).run(brand, openedAt, id);
  // Why people did what they did may speak of the author.
  db.prepare(
    `UPDATE audit SET details = json_remove(details, '$.because') WHERE brand = ? AND (subject = ? OR subject > ? AND subject < ?)`,
  ).run(brand, id, ...keysOfCase(id));
  return eraseMentionsOfCase(db, id, handle, at);
}
