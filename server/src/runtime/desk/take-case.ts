import { ParleyError } from "@parley/engine";
import type { DeskCasesTable } from "../../store/desk/tables.ts";
import type { Caller } from "../caller.ts";
import type { KeptCase } from "../cases/kept-case.ts";
import type { PlannedChange } from "../turns/change-turn.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import { actOn, asItIs, openCaseOf } from "./act-turn.ts";
import { signatureOf } from "./signature.ts";
import { mustActFor } from "./who-may.ts";

/** Goes against a rule; only with a reason. */
export interface Force {
  readonly force?: true | undefined;
  readonly because?: string | undefined;
}

/**
 * Plans that somebody of the case's lead takes it. Taking it twice changes nothing. Throws PARLEY_CONFLICT when somebody
 * else has it, or when the lead has as many as it can, unless that is forced.
 */
export function acceptCase(
  kit: TurnKit,
  caller: Caller,
  caseId: string,
  { force, because }: Force,
  at: number,
): PlannedChange {
  const open = openCaseOf(kit, caseId);
  const place = placeOf(kit, open);
  mustActFor(caller, place.brand, place.lead);
  if (place.taken_by === caller.id) return asItIs(open);
  if (place.taken_by !== null)
    throw new ParleyError("PARLEY_CONFLICT", `${place.taken_name} has this case already`, {
      hint: "They can hand it over or decline it.",
    });
  if (force !== true) mustHaveRoom(kit, open, place);
  return actOn(
    kit,
    open,
    caller,
    {
      event: { type: "lead.accepted", data: { lead: place.lead } },
      action: "case.accepted",
      details: { lead: place.lead, ...forced({ force, because }) },
    },
    at,
  );
}

/** Plans that somebody of the case's lead hands it back. */
export function declineCase(kit: TurnKit, caller: Caller, caseId: string, because: string, at: number): PlannedChange {
  const open = openCaseOf(kit, caseId);
  const { brand, lead } = placeOf(kit, open);
  mustActFor(caller, brand, lead);
  const event = { type: "lead.declined", data: { lead, because } };
  return actOn(kit, open, caller, { event, action: "case.declined", details: { lead, because } }, at);
}

/** Which lead a case is handed to, and why. */
export interface HandOver extends Force {
  readonly lead: string;
  readonly because: string;
}

/**
 * Plans that somebody of the case's lead hands it to another lead, in whose queue it then waits. Throws PARLEY_BODY_INVALID
 * for a lead that there is not, and PARLEY_CONFLICT for the lead that has it and, unless that is forced, for one that has as
 * many as it can.
 */
export function handOverCase(
  kit: TurnKit,
  caller: Caller,
  caseId: string,
  { lead: to, because, force }: HandOver,
  at: number,
): PlannedChange {
  const open = openCaseOf(kit, caseId);
  const { brand, lead } = placeOf(kit, open);
  mustActFor(caller, brand, lead);
  mustBeALead(open, to);
  if (to === lead) throw new ParleyError("PARLEY_CONFLICT", `"${to}" leads this case already`, { at: "lead" });
  if (force !== true) mustHaveRoom(kit, open, { brand, lead: to });
  const event = { type: "lead.handedOver", data: { lead, to, because, by: signatureOf(kit, caller) } };
  const details = { lead, to, because, ...forced({ force, because }) };
  return actOn(kit, open, caller, { event, action: "case.handed-over", details }, at);
}

/** What the record says of a forced deed. */
export const forced = ({ force, because }: Force): { forced?: true; because?: string } =>
  force === true && because !== undefined ? { forced: true, because } : {};

function placeOf({ statements }: TurnKit, { row }: KeptCase): DeskCasesTable {
  const place = statements.loadDeskCase(row.id);
  if (place !== undefined) return place;
  throw new ParleyError("PARLEY_CONFLICT", "nobody leads this case, so nobody can take it or hand it on", {
    hint: "The decision of the case says why; a further mention may change it.",
  });
}

function mustHaveRoom(
  { statements }: TurnKit,
  { version }: KeptCase,
  { brand, lead }: Pick<DeskCasesTable, "brand" | "lead">,
): void {
  const { leads } = version.brand;
  const capacity = Object.hasOwn(leads, lead) ? leads[lead]?.capacity : undefined;
  if (capacity === undefined) return;
  const taken = statements.countTaken(brand, lead);
  if (taken < capacity) return;
  throw new ParleyError("PARLEY_CONFLICT", `"${lead}" has ${taken} cases, and can have ${capacity}`, {
    hint: "It has to finish one or hand one on first; or send `force` with the reason in `because`.",
  });
}

function mustBeALead({ version }: KeptCase, lead: string): void {
  const known = Object.keys(version.brand.leads);
  if (known.includes(lead)) return;
  throw new ParleyError("PARLEY_BODY_INVALID", `the brand has no lead "${lead}"`, {
    at: "lead",
    hint: `Its leads: ${known.join(", ")}.`,
  });
}
