import { z } from "zod";
import { isoInstant, type ApprovalBody, type ApprovalsBody } from "@parley/engine";
import { listApprovals, type ApprovalsCursor } from "../../store/desk/list-approvals.ts";
import type { ApprovalsTable } from "../../store/desk/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { Count, cursorBy, pageOf } from "../page.ts";
import type { Statements } from "../statements.ts";
import { draftBody, whoAt } from "./draft-body.ts";

/** Where a page of approvals ends. */
export const APPROVALS_CURSOR = cursorBy({ asked_at: Count, id: z.string() });

/** A page of a brand's approvals, the oldest first. `cursor` is the `next` of the page before, or null. */
export async function readApprovals(
  { store, statements }: { readonly store: Store; readonly statements: Pick<Statements, "replyDraftsOf"> },
  brand: string,
  status: ApprovalsTable["status"],
  limit: number,
  cursor: ApprovalsCursor | null,
): Promise<ApprovalsBody> {
  const rows = await listApprovals(store.reads, brand, status, limit + 1, cursor);
  const { page, next } = pageOf(rows, limit, APPROVALS_CURSOR);
  return { approvals: page.map((row) => approvalBody(statements, row)), next };
}

function approvalBody(statements: Pick<Statements, "replyDraftsOf">, row: ApprovalsTable): ApprovalBody {
  const drafts = row.amount === null ? statements.replyDraftsOf(row.case_id) : [];
  return { ...askedBody(row), drafts: drafts.filter(({ status }) => status === "waiting").map(draftBody) };
}

/** What approval was asked for, and who answered, as the API shows it. */
export function askedBody(row: ApprovalsTable): Omit<ApprovalBody, "drafts"> {
  const { id, amount, currency, because, status } = row;
  const answered = whoAt(row.answered_by, row.answered_name, row.answered_at);
  return {
    id,
    case: row.case_id,
    about: amount === null ? "reply" : "offer",
    from: row.lead,
    because,
    amount,
    currency,
    status,
    askedAt: isoInstant(row.asked_at),
    askedBy: row.asked_by === null ? null : { id: row.asked_by, name: row.asked_name ?? row.asked_by },
    answered: answered === null ? null : { ...answered, because: row.answer_because },
  };
}
