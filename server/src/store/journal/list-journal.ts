import type { Kysely } from "kysely";
import type { JournalTable, Tables } from "../tables.ts";

/** The journal of a case, oldest step first. */
export function listJournal(
  db: Kysely<Tables>,
  caseId: string,
): Promise<Pick<JournalTable, "step" | "at" | "event" | "trace" | "actor_name">[]> {
  return db
    .selectFrom("journal")
    .select(["step", "at", "event", "trace", "actor_name"])
    .where("case_id", "=", caseId)
    .orderBy("step")
    .execute();
}
