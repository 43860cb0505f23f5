import { ALL_BRANDS, roleMay, type Permission, type Role } from "@parley/engine";
import type { MembersTable } from "../../store/people/tables.ts";
import type { Caller } from "../caller.ts";
import type { Statements } from "../statements.ts";

/** What a person is in a brand, or in all of them (`*`). */
export interface Standing {
  readonly brand: string;
  readonly role: Role;
  readonly leads: readonly string[];
}

/** A membership as it is kept. */
export const standingOf = ({ brand, role, leads }: Pick<MembersTable, "brand" | "role" | "leads">): Standing => ({
  brand,
  role: role as Role,
  leads: JSON.parse(leads) as string[],
});

/** Somebody who signed in: may do what any of its roles in a brand may, and what its roles in all brands may. */
export function personCaller(
  person: { readonly id: string; readonly name: string },
  standings: readonly Standing[],
): Caller {
  const holdsFor = (brand: string): Standing[] =>
    standings.filter((standing) => standing.brand === brand || standing.brand === ALL_BRANDS);
  return {
    id: `person:${person.id}`,
    name: person.name,
    brands: standings.some(({ brand }) => brand === ALL_BRANDS) ? null : standings.map(({ brand }) => brand),
    may: (permission: Permission, brand) => holdsFor(brand).some(({ role }) => roleMay(role, permission)),
    leads: (brand) => holdsFor(brand).flatMap(({ leads }) => leads),
  };
}

/** Somebody who signed in, with its roles as they are now. */
export const callerOfPerson = (
  { membersOfPerson }: Pick<Statements, "membersOfPerson">,
  person: { readonly id: string; readonly name: string },
): Caller => personCaller(person, membersOfPerson(person.id).map(standingOf));

const PERSON = /^person:(.+)$/;

/** The person behind a caller; null for a key. */
export const personOf = (caller: { readonly id: string }): string | null => PERSON.exec(caller.id)?.[1] ?? null;
