import type { Database } from "better-sqlite3";
import type { ReplyDraftsTable } from "./tables.ts";

/** A reply that a protocol just drafted. */
export type NewDraft = Pick<
  ReplyDraftsTable,
  "id" | "case_id" | "message" | "text" | "language" | "visibility" | "written_at"
>;

/** Keeps what the protocol drafted; an earlier draft of the same message gives way to it. */
export function prepareInsertReplyDraft(db: Database): (draft: NewDraft) => void {
  const replace = db.prepare<[number, string, string]>(
    "UPDATE reply_drafts SET status = 'replaced', closed_at = ? WHERE case_id = ? AND message = ? AND status = 'waiting'",
  );
  const insert = db.prepare<unknown[]>(
    `INSERT INTO reply_drafts (id, case_id, message, text, language, visibility, revision, status, written_at)
     VALUES (?, ?, ?, ?, ?, ?, 1, 'waiting', ?)`,
  );
  return (draft) => {
    replace.run(draft.written_at, draft.case_id, draft.message);
    const { id, case_id, message, text, language, visibility, written_at } = draft;
    insert.run(id, case_id, message, text, language, visibility, written_at);
  };
}

/** All drafts of a case, the oldest first. */
export function prepareReplyDraftsOf(db: Database): (caseId: string) => ReplyDraftsTable[] {
  const statement = db.prepare<[string], ReplyDraftsTable>(
    "SELECT * FROM reply_drafts WHERE case_id = ? ORDER BY rowid",
  );
  return (caseId) => statement.all(caseId);
}

/** How a draft ends, and through whom; null for the protocol itself. */
export type DraftEnd = Pick<ReplyDraftsTable, "id" | "closed_by" | "closed_name" | "because"> & {
  readonly status: Exclude<ReplyDraftsTable["status"], "waiting">;
  readonly closed_at: number;
};

/** Closes a draft that waits. */
export function prepareCloseReplyDraft(db: Database): (end: DraftEnd) => void {
  const statement = db.prepare<unknown[]>(
    `UPDATE reply_drafts SET status = ?, closed_by = ?, closed_name = ?, closed_at = ?, because = ?
      WHERE id = ? AND status = 'waiting'`,
  );
  return ({ id, status, closed_by, closed_name, closed_at, because }) =>
    void statement.run(status, closed_by, closed_name, closed_at, because, id);
}

/** A draft's next words, and who wrote them. */
export type DraftChange = Pick<ReplyDraftsTable, "id" | "text"> & {
  readonly edited_by: string;
  readonly edited_name: string;
  readonly edited_at: number;
};

/** Writes a draft's next revision. */
export function prepareEditReplyDraft(db: Database): (change: DraftChange) => void {
  const statement = db.prepare<unknown[]>(
    `UPDATE reply_drafts SET text = ?, edited_by = ?, edited_name = ?, edited_at = ?, revision = revision + 1
      WHERE id = ? AND status = 'waiting'`,
  );
  return ({ id, text, edited_by, edited_name, edited_at }) =>
    void statement.run(text, edited_by, edited_name, edited_at, id);
}
