import type { Json } from "../protocol/json.ts";
import type { CaseEvent, PendingOffer } from "./step.ts";
import type { Turn } from "./turn.ts";

type Money = Pick<PendingOffer, "amount" | "currency">;
type Wanted = Money & { readonly because?: string | undefined };

/**
 * Offers an amount. What lies within the limit of the case's lead is offered at once; more waits in the case until
 * somebody who may offer that much has been asked. A new offer takes the place of one that waits.
 */
export function offer(turn: Turn, { amount, currency, because }: Wanted): void {
  const { lead: leading } = turn.decision;
  const lead = leading.status === "decided" ? leading.value : null;
  const wanted = { amount, currency, lead, ...(because === undefined ? {} : { because }) };
  if (turn.pendingOffer !== null) note(turn, `the offer of ${inWords(turn.pendingOffer)} that waited is replaced`);
  turn.pendingOffer = null;
  if (lead !== null && mayOffer(turn, lead, wanted)) {
    turn.effect("offer", wanted);
    return;
  }
  const { from, because: why } = approverOf(turn, wanted);
  note(turn, `${inWords(wanted)} is more than ${lead ?? "a case without a lead"} may offer; ${why}`);
  const request = turn.effect("requestApproval", {
    from,
    amount,
    currency,
    ...(because === undefined ? {} : { because }),
  });
  turn.pendingOffer = { ...wanted, request };
}

/**
 * What an approver's answer does to the offer that waits: granted, it is made; refused, it is dropped. An answer that
 * names another request (`data.effect`) is not about it.
 */
export function answerOffer(turn: Turn, { type, data = {} }: CaseEvent): void {
  const waiting = turn.pendingOffer;
  if (waiting === null || (type !== "approval.granted" && type !== "approval.refused")) return;
  if (data["effect"] !== undefined && data["effect"] !== waiting.request) {
    note(turn, `this answer is not about the offer of ${inWords(waiting)}, which still waits`);
    return;
  }
  turn.pendingOffer = null;
  if (type === "approval.refused") {
    note(turn, `the offer of ${inWords(waiting)} is refused and dropped`);
    return;
  }
  const { request: _, ...granted } = waiting;
  const by: Json | undefined = data["by"];
  turn.effect("offer", { ...granted, ...(by === undefined ? {} : { approvedBy: by }) });
}

/** Whom to ask: the lead with the smallest limit that is enough, the first of equals; else whoever is on duty. */
function approverOf(turn: Turn, wanted: Money): { from: string; because: string } {
  const names = Object.keys(turn.program.brand.leads);
  const [from] = names
    .filter((name) => mayOffer(turn, name, wanted))
    .toSorted((a, b) => limitOf(turn, a, wanted.currency) - limitOf(turn, b, wanted.currency));
  if (from !== undefined) return { from, because: `${from} is asked` };
  const onDuty = names.includes("duty") ? "duty" : (names[0] ?? "duty");
  return { from: onDuty, because: `nobody may offer that much alone, so ${onDuty} is asked` };
}

const mayOffer = (turn: Turn, lead: string, { amount, currency }: Money): boolean =>
  amount <= limitOf(turn, lead, currency);

/** The most that a lead may offer; nothing in a currency, or by a lead, of which the brand says nothing. */
function limitOf(turn: Turn, lead: string, currency: string): number {
  const { leads } = turn.program.brand;
  const authority = Object.hasOwn(leads, lead) ? leads[lead]?.authority : undefined;
  return authority?.[currency] ?? 0;
}

const inWords = ({ amount, currency }: Money): string => `${amount} ${currency}`;

const note = (turn: Turn, text: string): void => void turn.trace.push({ kind: "noted", text });
