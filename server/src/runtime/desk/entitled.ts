import { ParleyError } from "@parley/engine";
import type { ApprovalsTable } from "../../store/desk/tables.ts";
import type { Caller } from "../caller.ts";
import type { KeptCase } from "../cases/kept-case.ts";
import { isSamePerson } from "../keys/answerable.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import { mayOffer } from "./who-may.ts";

/** Throws PARLEY_FORBIDDEN to whoever asked or drafted, and to whom the brand does not let offer as much. */
export function mustBeEntitled(
  kit: TurnKit,
  open: Pick<KeptCase, "version">,
  caller: Caller,
  approval: ApprovalsTable,
): void {
  mustBeAnother(kit, caller, approval);
  mustCover(open, caller, approval);
}

/** Four eyes: neither whoever's event led to the question, nor whoever wrote the words that wait. */
function mustBeAnother({ statements }: TurnKit, caller: Caller, { asked_by, amount, case_id }: ApprovalsTable): void {
  if (isSamePerson(statements.makerOfKey, asked_by, caller))
    throw new ParleyError("PARLEY_FORBIDDEN", "who asks for an approval cannot give it: it takes a second person");
  if (amount !== null) return;
  const drafted = statements
    .replyDraftsOf(case_id)
    .some(({ status, edited_by }) => status === "waiting" && isSamePerson(statements.makerOfKey, edited_by, caller));
  if (drafted)
    throw new ParleyError("PARLEY_FORBIDDEN", "who wrote the draft cannot approve it: it takes a second person");
}

function mustCover(
  { version }: Pick<KeptCase, "version">,
  caller: Caller,
  { brand, amount, currency }: ApprovalsTable,
): void {
  if (amount === null || currency === null) return;
  const asked = mayOffer(caller, brand, version.brand.leads, { amount, currency });
  if (asked.may) return;
  throw new ParleyError(
    "PARLEY_FORBIDDEN",
    `${amount} ${currency} is more than you may approve: your leads may offer up to ${asked.limit} ${currency}`,
    { hint: "Somebody with a higher limit, or an approver who belongs to no lead, has to decide." },
  );
}
