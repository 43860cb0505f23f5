import { ParleyError, type Brand } from "@parley/engine";
import type { Caller } from "../caller.ts";

/** The leads for which a caller acts; null for all of them, as keys and admins do. */
export function leadsOf(caller: Caller, brand: string): readonly string[] | null {
  const isPerson = caller.id.startsWith("person:");
  return isPerson && !caller.may("people:manage", brand) ? caller.leads(brand) : null;
}

/** Throws PARLEY_FORBIDDEN unless a caller belongs to the lead that a case has. */
export function mustActFor(caller: Caller, brand: string, lead: string): void {
  const leads = leadsOf(caller, brand);
  if (leads === null || leads.includes(lead)) return;
  throw new ParleyError("PARLEY_FORBIDDEN", `only somebody of "${lead}" may do this: that is the case's lead`, {
    hint: leads.length === 0 ? "You belong to none of the brand's leads." : `You belong to ${leads.join(", ")}.`,
  });
}

/**
 * May a caller say yes to an offer? An approver who belongs to no lead may, whatever the amount; one who does, up to what
 * the brand lets one of those leads offer alone (`limit`).
 */
export function mayOffer(
  caller: Caller,
  brand: string,
  leads: Brand["leads"],
  { amount, currency }: { readonly amount: number; readonly currency: string },
): { readonly may: true } | { readonly may: false; readonly limit: number } {
  const own = leadsOf(caller, brand);
  if (own === null || own.length === 0) return { may: true };
  const limit = Math.max(...own.map((lead) => limitOf(leads, lead, currency)));
  return limit >= amount ? { may: true } : { may: false, limit };
}

const limitOf = (leads: Brand["leads"], lead: string, currency: string): number =>
  Object.hasOwn(leads, lead) ? (leads[lead]?.authority[currency] ?? 0) : 0;
