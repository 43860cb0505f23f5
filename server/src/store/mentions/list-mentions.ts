import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import type { MentionsTable } from "./tables.ts";

/** The mentions of a case, oldest first, with what was read in them and what was changed since. */
export function listMentions(
  db: Kysely<Tables>,
  caseId: string,
): Promise<Pick<MentionsTable, "reading" | "received_at" | "latest">[]> {
  return db
    .selectFrom("mentions")
    .select(["reading", "received_at", "latest"])
    .where("case_id", "=", caseId)
    .orderBy("seq")
    .execute();
}
