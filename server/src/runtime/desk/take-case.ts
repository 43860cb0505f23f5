import { ParleyError } from "@parley/engine";
import type { DeskCasesTable } from "../../store/desk/tables.ts";
import type { Caller } from "../caller.ts";
import type { KeptCase } from "../cases/kept-case.ts";
import type { PlannedChange } from "../turns/change-turn.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import { actOn, asItIs, openCaseOf } from "./act-turn.ts";
import { listensTo } from "./listening.ts";
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

/**
 * Plans that the case's lead declines it in favour of another. Whether that lead gets it is the protocol's to say: throws
 * PARLEY_CONFLICT where it does not listen.
 */
export function handOverCase(
  kit: TurnKit,
  caller: Caller,
  caseId: string,
  { lead: to, because }: { readonly lead: string; readonly because: string },
  at: number,
): PlannedChange {
  const open = openCaseOf(kit, caseId);
  const { brand, lead } = placeOf(kit, open);
  mustActFor(caller, brand, lead);
  mustBeALead(open, to);
  if (to === lead) throw new ParleyError("PARLEY_CONFLICT", `"${to}" leads this case already`, { at: "lead" });
  if (!listensTo(open.version, open.state, "lead.declined"))
    throw new ParleyError("PARLEY_CONFLICT", "where this case is now, its protocol passes it to nobody else", {
      hint: "The protocol has to take `lead.declined` there.",
    });
  const event = { type: "lead.declined", data: { lead, because, to } };
  return actOn(kit, open, caller, { event, action: "case.handed-over", details: { lead, to, because } }, at);
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

function mustHaveRoom({ statements }: TurnKit, { version }: KeptCase, { brand, lead }: DeskCasesTable): void {
  const { leads } = version.brand;
  const capacity = Object.hasOwn(leads, lead) ? leads[lead]?.capacity : undefined;
  if (capacity === undefined) return;
  const taken = statements.countTaken(brand, lead);
  if (taken < capacity) return;
  throw new ParleyError("PARLEY_CONFLICT", `"${lead}" has ${taken} cases, and can have ${capacity}`, {
    hint: "Finish or decline one first, or send `force` with the reason in `because`.",
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
