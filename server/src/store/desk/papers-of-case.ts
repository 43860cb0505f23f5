import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import type { ApprovalsTable, RepliesTable, ReplyDraftsTable } from "./tables.ts";

/** What the desk keeps of a case: replies of people, drafts, and what approval was asked for. */
export interface PapersOfCase {
  readonly replies: readonly RepliesTable[];
  readonly drafts: readonly ReplyDraftsTable[];
  readonly approvals: readonly ApprovalsTable[];
}

/** Reads it, each the oldest first. */
export async function papersOfCase(db: Kysely<Tables>, caseId: string): Promise<PapersOfCase> {
  const replies = await db.selectFrom("replies").selectAll().where("case_id", "=", caseId).orderBy("n").execute();
  const drafts = await db
    .selectFrom("reply_drafts")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("written_at")
    .orderBy("id")
    .execute();
  const approvals = await db
    .selectFrom("approvals")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("asked_at")
    .orderBy("id")
    .execute();
  return { replies, drafts, approvals };
}
