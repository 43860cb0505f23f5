import type { ApprovalBody, ApprovalsBody } from "@parley/engine";
import { listApprovals, type ApprovalsCursor } from "../../store/desk/list-approvals.ts";
import type { ApprovalsTable } from "../../store/desk/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { isoInstant } from "../clock.ts";
import type { Statements } from "../statements.ts";
import { draftBody, whoAt } from "./draft-body.ts";

/** A page of a brand's approvals, the oldest first. `cursor` is the `next` of the page before, or null. */
export async function readApprovals(
  { store, statements }: { readonly store: Store; readonly statements: Pick<Statements, "replyDraftsOf"> },
  brand: string,
  status: ApprovalsTable["status"],
  limit: number,
  cursor: ApprovalsCursor | null,
): Promise<ApprovalsBody> {
  const rows = await listApprovals(store.reads, brand, status, limit + 1, cursor);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    approvals: page.map((row) => approvalBody(statements, row)),
    next: rows.length > limit && last !== undefined ? writeCursor(last) : null,
  };
}

function approvalBody(statements: Pick<Statements, "replyDraftsOf">, row: ApprovalsTable): ApprovalBody {
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
    drafts:
      amount === null
        ? statements
            .replyDraftsOf(row.case_id)
            .filter((draft) => draft.status === "waiting")
            .map(draftBody)
        : [],
  };
}

const writeCursor = ({ asked_at, id }: ApprovalsTable): string =>
  Buffer.from(`${asked_at} ${id}`).toString("base64url");

/** Reads a cursor that an earlier page gave; null when it is none of ours. */
export function parseApprovalsCursor(text: string): ApprovalsCursor | null {
  const [, askedAt, id] = /^(\d{1,16}) (\S{1,200})$/.exec(Buffer.from(text, "base64url").toString()) ?? [];
  return askedAt === undefined || id === undefined ? null : { askedAt: Number(askedAt), id };
}
