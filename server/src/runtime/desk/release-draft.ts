import { ParleyError, type Json } from "@parley/engine";
import type { ReplyDraftsTable } from "../../store/desk/tables.ts";
import type { Caller } from "../caller.ts";
import type { KeptCase } from "../cases/kept-case.ts";
import type { PlannedChange } from "../turns/change-turn.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import { openCaseOf } from "./act-turn.ts";
import { draftBody } from "./draft-body.ts";
import { channelOf, sending } from "./send-reply.ts";
import { mustBeTime, mustFit, mustRespond } from "./sendable.ts";

/** Which draft, and the revision that was read. */
export interface DraftRead {
  readonly case: string;
  readonly id: string;
  readonly revision: number;
}

/**
 * Plans that somebody rewrites a draft. What was refused because of its words is asked for again. Throws PARLEY_STALE when
 * somebody else wrote since, and PARLEY_REPLY_UNSENDABLE when it is too long.
 */
export function editDraft(kit: TurnKit, caller: Caller, read: DraftRead, text: string, at: number): PlannedChange {
  const { statements } = kit;
  const open = openCaseOf(kit, read.case);
  const draft = waitingDraft(kit, read);
  mustFit(open, { text, to: draft.visibility, channel: channelOf(open) });
  const by = { edited_by: caller.id, edited_name: caller.name, edited_at: at };
  const edited = { ...draft, ...by, text, revision: draft.revision + 1 };
  return {
    answer: { status: 200, body: draftBody(edited) },
    acts: [act("draft.edited", open, draft, { revision: edited.revision })],
    write() {
      statements.editReplyDraft({ id: draft.id, text, ...by });
      for (const { id, amount, status } of statements.openApprovals(open.row.id))
        if (amount === null && status === "refused") statements.setApproval(id, "waiting");
    },
  };
}

/** Plans that a draft goes out as it is. Throws as `writeReply` does, and PARLEY_STALE when somebody wrote since. */
export function sendDraft(kit: TurnKit, caller: Caller, read: DraftRead, at: number): PlannedChange {
  const open = openCaseOf(kit, read.case);
  const draft = waitingDraft(kit, read);
  const outgoing = { text: draft.text, to: draft.visibility, channel: channelOf(open) };
  mustRespond(open, {});
  mustBeTime(kit, open, {});
  mustFit(open, outgoing);
  const cleared = {
    ...outgoing,
    draft,
    action: "draft.sent" as const,
    force: {},
    write: (sentAt: number) => kit.statements.closeReplyDraft(endOf(draft, "sent", caller, sentAt, null)),
  };
  return sending(kit, open, caller, cleared, at);
}

/** Plans that a draft is thrown away, and why. */
export function discardDraft(
  kit: TurnKit,
  caller: Caller,
  read: Omit<DraftRead, "revision">,
  because: string,
  at: number,
): PlannedChange {
  const open = openCaseOf(kit, read.case);
  const draft = waitingDraft(kit, read);
  const end = endOf(draft, "discarded", caller, at, because);
  return {
    answer: { status: 200, body: draftBody({ ...draft, ...end }) },
    acts: [act("draft.discarded", open, draft, { because })],
    write: () => kit.statements.closeReplyDraft(end),
  };
}

function waitingDraft(
  { statements }: TurnKit,
  read: Omit<DraftRead, "revision"> & { revision?: number },
): ReplyDraftsTable {
  const draft = statements.replyDraftsOf(read.case).find(({ id }) => id === read.id);
  if (draft === undefined) throw new ParleyError("PARLEY_NOT_FOUND", `the case has no draft "${read.id}"`);
  if (draft.status !== "waiting")
    throw new ParleyError("PARLEY_CONFLICT", `the draft was ${draft.status} already`, {
      hint: "GET /v1/cases/{case}/drafts shows what became of each draft.",
    });
  if (read.revision !== undefined && read.revision !== draft.revision)
    throw new ParleyError(
      "PARLEY_STALE",
      `${draft.edited_name ?? "somebody"} changed the draft: it is at revision ${draft.revision}, not ${read.revision}`,
      { at: "revision", hint: "Read it again." },
    );
  return draft;
}

const endOf = (
  { id }: ReplyDraftsTable,
  status: "sent" | "discarded",
  by: Caller,
  at: number,
  because: string | null,
) => ({ id, status, closed_by: by.id, closed_name: by.name, closed_at: at, because });

const act = (action: string, { row }: KeptCase, { id }: ReplyDraftsTable, details: { [key: string]: Json }) => ({
  action,
  brand: row.brand,
  subject: row.id,
  details: { draft: id, ...details },
});
