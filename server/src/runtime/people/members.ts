import { ALL_BRANDS, isoInstant, ParleyError, roleMay, type MemberBody, type Role } from "@parley/engine";
import type { Store } from "../../store/open-store.ts";
import { findPerson } from "../../store/people/find-person.ts";
import type { MemberRow } from "../../store/people/list-people.ts";
import { prepareMembersOfPerson } from "../../store/people/members-of-person.ts";
import { otherAdmins } from "../../store/people/other-admins.ts";
import { putMember } from "../../store/people/put-member.ts";
import { removeInvitationsBy } from "../../store/people/remove-invitations-by.ts";
import { removeMember } from "../../store/people/remove-member.ts";
import { removePasswordLinks } from "../../store/people/remove-password-links.ts";
import type { MembersTable } from "../../store/people/tables.ts";
import { brandFacts } from "../brands/brand-row.ts";
import type { PlannedChange } from "../turns/change-turn.ts";

/** A membership as the API shows it. */
export function memberBody(row: MemberRow): MemberBody {
  return {
    person: row.person,
    name: row.name,
    email: row.email,
    brand: row.brand,
    role: row.role as Role,
    leads: JSON.parse(row.leads) as string[],
    since: isoInstant(row.since),
  };
}

/** Plans another role or other leads for somebody in a brand; PARLEY_CONFLICT where that would leave nobody in charge. */
export function planMemberChange(
  store: Store,
  brand: string,
  person: string,
  change: { readonly role?: Role | undefined; readonly leads?: readonly string[] | undefined },
): PlannedChange {
  const row = memberOf(store, brand, person);
  const { role = row.role as Role, leads = JSON.parse(row.leads) as string[] } = change;
  mustKnowLeads(store, brand, leads);
  if (role !== "admin") mustLeaveAnAdmin(store, row);
  const kept = { person, brand, since: row.since, role, leads: JSON.stringify(leads) };
  return {
    answer: { status: 200, body: memberBody({ ...row, ...kept }) },
    acts: [{ action: "member.changed", brand, subject: person, details: { role, leads: [...leads] } }],
    write() {
      putMember(store, kept);
      // Whoever had a link to a new password when the person could do less must not come to more by it.
      removePasswordLinks(store, person);
      if (!roleMay(role, "people:manage")) removeInvitationsBy(store, `person:${person}`);
    },
  };
}

/** Plans to take somebody out of a brand; the last admin cannot be taken away. */
export function planMemberRemoval(store: Store, brand: string, person: string): PlannedChange {
  const row = memberOf(store, brand, person);
  mustLeaveAnAdmin(store, row);
  return {
    answer: { status: 204, body: null },
    acts: [{ action: "member.removed", brand, subject: person, details: { role: row.role } }],
    write() {
      removeMember(store, person, brand);
      removeInvitationsBy(store, `person:${person}`);
    },
  };
}

/** Throws PARLEY_BODY_INVALID for leads that the brand does not have. */
export function mustKnowLeads(store: Store, brand: string, leads: readonly string[]): void {
  const known = brandFacts(store, brand).leads;
  const unknown = leads.find((lead) => !known.includes(lead));
  if (unknown === undefined) return;
  const hint =
    brand === ALL_BRANDS
      ? "Leads belong to one brand: invite into that."
      : `Use one of: ${known.join(", ") || "none"}.`;
  throw new ParleyError("PARLEY_BODY_INVALID", `"${unknown}" is not a lead of ${brand}`, { at: "leads", hint });
}

/** Throws PARLEY_CONFLICT when a membership is the only one by which a brand, or all of them, has an admin. */
export function mustLeaveAnAdmin(store: Store, row: Pick<MembersTable, "person" | "brand" | "role">): void {
  if (row.role !== "admin") return;
  const brands = row.brand === ALL_BRANDS ? [ALL_BRANDS] : [row.brand, ALL_BRANDS];
  if (otherAdmins(store, brands, row) > 0) return;
  const where = row.brand === ALL_BRANDS ? "all brands" : `the brand "${row.brand}"`;
  throw new ParleyError("PARLEY_CONFLICT", `this is the last admin of ${where}`, {
    hint: "Make somebody else an admin first.",
  });
}

function memberOf(store: Store, brand: string, person: string): MemberRow {
  const row = prepareMembersOfPerson(store.db)(person).find((member) => member.brand === brand);
  const known = findPerson(store, { id: person });
  if (row === undefined || known === undefined)
    throw new ParleyError("PARLEY_NOT_FOUND", `there is no person "${person}" in ${brand}`, {
      hint: `GET /v1/brands/${brand}/people lists them; somebody of all brands is changed at /v1/brands/*/people.`,
    });
  return { ...row, name: known.name, email: known.email };
}
