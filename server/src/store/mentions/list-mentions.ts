import type { Kysely } from "kysely";
import type { MentionsTable, Tables } from "../tables.ts";

/** The mentions of a case, oldest first, with what was read in them. */
export function listMentions(
  db: Kysely<Tables>,
  caseId: string,
): Promise<Pick<MentionsTable, "reading" | "received_at">[]> {
  return db
    .selectFrom("mentions")
    .select(["reading", "received_at"])
    .where("case_id", "=", caseId)
    .orderBy("seq")
    .execute();
}
