import type { Database } from "better-sqlite3";
import type { Kysely, Selectable } from "kysely";
import { keysOfCase } from "../outbox/keys-of-case.ts";
import type { OutboxTable } from "../outbox/tables.ts";
import { rowNow, rowsNow } from "../run-now.ts";
import type { MentionsTable } from "../mentions/tables.ts";
import type { CasesTable, JournalTable, Tables } from "../tables.ts";

/** All that is kept of a case and from which its states follow, as it was at one moment. */
export interface CaseHistory {
  readonly row: CasesTable;
  /** Oldest first. */
  readonly steps: readonly Selectable<JournalTable>[];
  readonly mentions: readonly Pick<MentionsTable, "channel" | "mention_id" | "reading">[];
  readonly effects: readonly Pick<OutboxTable, "key" | "type">[];
}

/** Reads the history of a case in one go, so that no turn comes in between; undefined when there is no such case. */
export function readHistory(db: Database, reads: Kysely<Tables>, caseId: string): CaseHistory | undefined {
  const read = db.transaction((): CaseHistory | undefined => {
    const row = rowNow<CasesTable>(db, reads.selectFrom("cases").selectAll().where("id", "=", caseId));
    if (row === undefined) return undefined;
    const [after, before] = keysOfCase(caseId);
    return {
      row,
      steps: rowsNow(db, reads.selectFrom("journal").selectAll().where("case_id", "=", caseId).orderBy("step")),
      mentions: rowsNow(
        db,
        reads.selectFrom("mentions").select(["channel", "mention_id", "reading"]).where("case_id", "=", caseId),
      ),
      effects: rowsNow(
        db,
        reads.selectFrom("outbox").select(["key", "type"]).where("key", ">", after).where("key", "<", before),
      ),
    };
  });
  return read.deferred();
}
