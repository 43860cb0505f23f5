import { ParleyError } from "@parley/engine";
import type { ApprovalsTable } from "../../store/desk/tables.ts";
import type { Caller } from "../caller.ts";
import type { PlannedChange } from "../turns/change-turn.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import { actOn, openCaseOf } from "./act-turn.ts";
import { mustBeEntitled } from "./entitled.ts";
import { signatureOf } from "./signature.ts";

/** An approver's answer. `draft`: what was read, so that nobody approves words that changed meanwhile. */
export interface Verdict {
  readonly granted: boolean;
  readonly because?: string | undefined;
  readonly draft?: { readonly id: string; readonly revision: number } | undefined;
}

/**
 * Plans that an approval is granted or refused. Throws PARLEY_CONFLICT when it does not wait any more, PARLEY_FORBIDDEN to
 * whoever asked or drafted, and to whom the brand does not let offer as much, and PARLEY_STALE when the words changed.
 */
export function decideApproval(
  kit: TurnKit,
  caller: Caller,
  { brand, id }: { readonly brand: string; readonly id: string },
  verdict: Verdict,
  at: number,
): PlannedChange {
  const approval = kit.statements.loadApproval(id);
  if (approval === undefined || approval.brand !== brand)
    throw new ParleyError("PARLEY_NOT_FOUND", `the brand has no approval "${id}"`);
  mustWait(approval);
  const open = openCaseOf(kit, approval.case_id);
  mustBeEntitled(kit, open, caller, approval);
  mustBeRead(kit, approval, verdict);
  const { granted, because } = verdict;
  const data = { by: signatureOf(kit, caller), effect: id, ...(because === undefined ? {} : { because }) };
  const money = approval.amount === null ? {} : { amount: approval.amount, currency: approval.currency };
  return actOn(
    kit,
    open,
    caller,
    {
      event: { type: granted ? "approval.granted" : "approval.refused", data },
      action: granted ? "approval.granted" : "approval.refused",
      details: { approval: id, ...money, ...(because === undefined ? {} : { because }) },
    },
    at,
  );
}

function mustWait({ status, answered_name }: ApprovalsTable): void {
  if (status === "waiting") return;
  const by = status === "lapsed" || answered_name === null ? "" : ` by ${answered_name}`;
  throw new ParleyError("PARLEY_CONFLICT", `this approval is not waited for any more: it was ${status}${by}`);
}

function mustBeRead({ statements }: TurnKit, { case_id }: ApprovalsTable, { draft }: Verdict): void {
  if (draft === undefined) return;
  const now = statements.replyDraftsOf(case_id).find(({ id }) => id === draft.id);
  if (now === undefined) throw new ParleyError("PARLEY_NOT_FOUND", `the case has no draft "${draft.id}"`);
  if (now.revision !== draft.revision)
    throw new ParleyError(
      "PARLEY_STALE",
      `${now.edited_name ?? "somebody"} changed the draft: it is at revision ${now.revision}, not ${draft.revision}`,
      { at: "draft.revision", hint: "Read it again before you decide." },
    );
}
