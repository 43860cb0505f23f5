import type { Database } from "better-sqlite3";
import {
  prepareAnswerApproval,
  prepareInsertApproval,
  prepareLoadApproval,
  prepareOpenApprovals,
  prepareSetApproval,
} from "./approvals.ts";
import {
  prepareCloseReplyDraft,
  prepareReplyDraftsOf,
  prepareEditReplyDraft,
  prepareInsertReplyDraft,
} from "./reply-drafts.ts";
import { prepareCountTaken, prepareLeadLoads } from "./count-desk.ts";
import { prepareDropDeskCase } from "./drop-desk-case.ts";
import { prepareEmailOf } from "./email-of.ts";
import { prepareHasPapers } from "./has-papers.ts";
import { prepareKeepDeskCase } from "./keep-desk-case.ts";
import { prepareLoadDeskCase } from "./load-desk-case.ts";
import { prepareInsertReply, prepareNextReply } from "./replies.ts";

/** What turns read and write of the desk, each compiled once for the life of the connection. */
export function prepareDeskStatements(db: Database) {
  return {
    keepDeskCase: prepareKeepDeskCase(db),
    dropDeskCase: prepareDropDeskCase(db),
    loadDeskCase: prepareLoadDeskCase(db),
    countTaken: prepareCountTaken(db),
    leadLoads: prepareLeadLoads(db),
    emailOf: prepareEmailOf(db),
    hasPapers: prepareHasPapers(db),
    insertReplyDraft: prepareInsertReplyDraft(db),
    replyDraftsOf: prepareReplyDraftsOf(db),
    closeReplyDraft: prepareCloseReplyDraft(db),
    editReplyDraft: prepareEditReplyDraft(db),
    insertApproval: prepareInsertApproval(db),
    loadApproval: prepareLoadApproval(db),
    openApprovals: prepareOpenApprovals(db),
    setApproval: prepareSetApproval(db),
    answerApproval: prepareAnswerApproval(db),
    nextReply: prepareNextReply(db),
    insertReply: prepareInsertReply(db),
  };
}
