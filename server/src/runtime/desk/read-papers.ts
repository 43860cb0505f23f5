import { isoInstant, type CaseExport, type ReplyBody } from "@parley/engine";
import { papersOfCase } from "../../store/desk/papers-of-case.ts";
import type { RepliesTable } from "../../store/desk/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { draftBody } from "./draft-body.ts";
import { askedBody } from "./read-approvals.ts";

/** What people wrote in a case, what was drafted for them, and what they were asked to approve, as the API shows it. */
export async function readPapers(
  { reads }: Pick<Store, "reads">,
  caseId: string,
): Promise<Pick<CaseExport, "replies" | "drafts" | "approvals">> {
  const { replies, drafts, approvals } = await papersOfCase(reads, caseId);
  return { replies: replies.map(replyBody), drafts: drafts.map(draftBody), approvals: approvals.map(askedBody) };
}

const replyBody = ({ effect, at, by, by_name, text, visibility, channel, ...row }: RepliesTable): ReplyBody => ({
  effect,
  at: isoInstant(at),
  by: { id: by, name: by_name },
  text,
  to: visibility,
  channel,
  draft: row.draft,
  forcedBecause: row.forced_because,
});
