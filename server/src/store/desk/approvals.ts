import type { Database } from "better-sqlite3";
import type { ApprovalsTable } from "./tables.ts";

/** An approval that was just asked for. */
export type NewApproval = Omit<
  ApprovalsTable,
  "status" | "answered_by" | "answered_name" | "answered_at" | "answer_because"
>;

/** Keeps what approval is asked for. */
export function prepareInsertApproval(db: Database): (approval: NewApproval) => void {
  const statement = db.prepare<unknown[]>(
    `INSERT INTO approvals (id, case_id, brand, lead, because, amount, currency, status, asked_at, asked_by, asked_name)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?)`,
  );
  return ({ id, case_id, brand, lead, because, amount, currency, asked_at, asked_by, asked_name }) =>
    void statement.run(id, case_id, brand, lead, because, amount, currency, asked_at, asked_by, asked_name);
}

/** Reads one. */
export function prepareLoadApproval(db: Database): (id: string) => ApprovalsTable | undefined {
  const statement = db.prepare<[string], ApprovalsTable>("SELECT * FROM approvals WHERE id = ?");
  return (id) => statement.get(id);
}

/** What a case asks approval for and still may get: what waits, and what was refused and may be asked again. Oldest first. */
export function prepareOpenApprovals(db: Database): (caseId: string) => ApprovalsTable[] {
  const statement = db.prepare<[string], ApprovalsTable>(
    "SELECT * FROM approvals WHERE case_id = ? AND status IN ('waiting', 'refused') ORDER BY rowid",
  );
  return (caseId) => statement.all(caseId);
}

/** Where an approval stands now. */
export function prepareSetApproval(db: Database): (id: string, status: ApprovalsTable["status"]) => void {
  const statement = db.prepare<[string, string]>("UPDATE approvals SET status = ? WHERE id = ?");
  return (id, status) => void statement.run(status, id);
}

/** What somebody answered to a request for approval. */
export type ApprovalAnswerRow = Pick<ApprovalsTable, "id" | "answered_by" | "answered_name" | "answer_because"> & {
  readonly answered_at: number;
};

/** Keeps who answered last, and why. */
export function prepareAnswerApproval(db: Database): (answer: ApprovalAnswerRow) => void {
  const statement = db.prepare<unknown[]>(
    "UPDATE approvals SET answered_by = ?, answered_name = ?, answered_at = ?, answer_because = ? WHERE id = ?",
  );
  return ({ id, answered_by, answered_name, answered_at, answer_because }) =>
    void statement.run(answered_by, answered_name, answered_at, answer_because, id);
}
