import type { CaseState, Effect } from "@parley/engine";
import type { ApprovalsTable } from "../../store/desk/tables.ts";
import type { LoadedVersion } from "../loaded-version.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import type { DeskStep } from "./keep-desk.ts";
import { listensTo } from "./listening.ts";

type Statements = Pick<TurnKit, "statements">;

/** A step of a case that is not its first: where the case was before, and the version that it runs under. */
export interface FurtherStep extends DeskStep {
  readonly before: () => CaseState;
  readonly version: () => LoadedVersion;
}

/** Puts what a step drafted, and what it asks approval for, on the desk. */
export function keepPapers(kit: Statements, step: DeskStep): void {
  for (const effect of step.step.effects) {
    if (isDraft(effect)) insertDraft(kit, effect, step);
    else if (effect.type === "requestApproval") insertApproval(kit, effect, step);
  }
}

/**
 * What a step does to drafts and approvals of earlier ones: an answer is noted, and what the case does not wait for any
 * more lapses. Costs one look where there are none.
 */
export function closePapers(kit: Statements, step: FurtherStep): void {
  const { statements } = kit;
  const { state } = step.step;
  if (!statements.hasPapers(state.case)) return;
  const answered = noteAnswer(kit, step);
  for (const approval of statements.openApprovals(state.case)) {
    const status = statusAfter(step, approval, approval.id === answered);
    if (status !== approval.status) statements.setApproval(approval.id, status);
  }
  if (draftsAreOver(step))
    for (const { id, status } of statements.replyDraftsOf(state.case))
      if (status === "waiting") close(kit, id, "lapsed", step.at);
}

/**
 * The effects of a step as they go out: where the protocol sends a message that lies on the desk as a draft, the draft is
 * over; and where people have rewritten it, what goes out is what they wrote.
 */
export function withDraftsTaken({ statements }: Statements, step: DeskStep): readonly Effect[] {
  const { effects, state } = step.step;
  if (state.step === 0 || !effects.some(isSent) || !statements.hasPapers(state.case)) return effects;
  return effects.map((effect) => {
    const draft = isSent(effect)
      ? statements
          .replyDraftsOf(state.case)
          .find(
            ({ status, message, visibility }) =>
              status === "waiting" && message === effect.params["message"] && visibility === effect.params["where"],
          )
      : undefined;
    if (draft === undefined) return effect;
    close({ statements }, draft.id, "sent", step.at);
    if (draft.edited_name === null) return effect;
    return { ...effect, params: { ...effect.params, text: draft.text, by: draft.edited_name } };
  });
}

const isDraft = ({ type, params }: Effect): boolean => type === "reply" && params["mode"] === "draft";
const isSent = ({ type, params }: Effect): boolean => type === "reply" && params["mode"] === "send";

/** What the engine puts into these effects; `ACTIONS` describes them. */
type DraftParams = { readonly [name in "message" | "text" | "language"]: string } & {
  readonly where: "public" | "private";
};
type ApprovalParams = { readonly from: string; readonly because?: string } & (
  | { readonly amount: number; readonly currency: string }
  | { readonly amount?: never; readonly currency?: never }
);

function insertDraft({ statements }: Statements, { key, params }: Effect, { step, at }: DeskStep): void {
  const { message, text, language, where } = params as DraftParams;
  statements.insertReplyDraft({
    id: key,
    case_id: step.state.case,
    message,
    text,
    language,
    visibility: where,
    written_at: at,
  });
}

/** Whoever told the case what made it ask is who asks; a mention, a timer and Parley ask for nothing. */
function insertApproval({ statements }: Statements, { key, params }: Effect, deskStep: DeskStep): void {
  const { brand, step, event, actor, at } = deskStep;
  const asker = event === null ? null : actor;
  const { from, because = null, amount = null, currency = null } = params as ApprovalParams;
  statements.insertApproval({
    id: key,
    case_id: step.state.case,
    brand,
    lead: from,
    because,
    amount,
    currency,
    asked_at: at,
    asked_by: asker?.id ?? null,
    asked_name: asker?.name ?? null,
  });
}

/** Notes who answered which request: the one that the answer names, or else the newest. */
function noteAnswer({ statements }: Statements, { step, event, actor, at }: FurtherStep): string | null {
  if (event?.type !== "approval.granted" && event?.type !== "approval.refused") return null;
  const { effect, because } = event.data ?? {};
  const open = statements.openApprovals(step.state.case);
  const asked = effect === undefined ? open.at(-1) : open.find(({ id }) => id === effect);
  if (asked === undefined) return null;
  statements.answerApproval({
    id: asked.id,
    answered_by: actor?.id ?? null,
    answered_name: actor?.name ?? null,
    answered_at: at,
    answer_because: typeof because === "string" ? because : null,
  });
  return asked.id;
}

/**
 * An offer waits as long as the engine says so. Any other request waits while the case listens for the answer: one that
 * the protocol turned down (an approver who may not, say) leaves the case where it was, and so still waits.
 */
function statusAfter(deskStep: FurtherStep, approval: ApprovalsTable, answered: boolean): ApprovalsTable["status"] {
  const { step, event, version, before } = deskStep;
  const { state } = step;
  const verdict = event?.type === "approval.granted" ? "granted" : "refused";
  if (approval.amount !== null) {
    if (state.status === "open" && state.pendingOffer?.request === approval.id) return "waiting";
    return answered ? verdict : "lapsed";
  }
  if (!listensTo(version(), state, "approval.granted")) return answered ? verdict : "lapsed";
  if (!answered) return approval.status;
  return verdict === "granted" && !isElsewhere(before(), state) ? "waiting" : verdict;
}

const isElsewhere = (before: CaseState, after: CaseState): boolean =>
  before.active.join(" ") !== after.active.join(" ");

/** Drafts are over with the case, or once a reply is out and the case waits for none any more. */
function draftsAreOver({ step, event, version }: FurtherStep): boolean {
  if (step.state.status === "done") return true;
  return event?.type === "reply.sent" && !listensTo(version(), step.state, "reply.sent");
}

function close({ statements }: Statements, id: string, status: "sent" | "lapsed", at: number): void {
  statements.closeReplyDraft({ id, status, closed_by: null, closed_name: null, closed_at: at, because: null });
}
