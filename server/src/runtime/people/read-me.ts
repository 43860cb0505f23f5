import { ALL_BRANDS, ALL_PERMISSIONS, type MeBody, type Permission } from "@parley/engine";
import type { Store } from "../../store/open-store.ts";
import { findPerson } from "../../store/people/find-person.ts";
import { listBrandDocuments } from "../../store/people/list-brand-documents.ts";
import type { Caller } from "../caller.ts";
import type { Statements } from "../statements.ts";
import { personOf, standingOf } from "./standing.ts";

/** Who a caller is and what it may do where, as the API shows it. */
export async function readMe(store: Store, statements: Statements, caller: Caller): Promise<MeBody> {
  const id = personOf(caller);
  const person = id === null ? undefined : findPerson(store, { id });
  const standings = id === null ? [] : statements.membersOfPerson(id).map(standingOf);
  const mayIn = (brand: string): Permission[] => ALL_PERMISSIONS.filter((permission) => caller.may(permission, brand));
  const rows = await listBrandDocuments(store.reads);
  return {
    kind: id === null ? "key" : "person",
    id: id ?? caller.id.replace(/^key:/, ""),
    name: caller.name,
    email: person?.email ?? null,
    everywhere: mayIn(ALL_BRANDS),
    brands: rows
      .filter((row) => caller.brands === null || caller.brands.includes(row.id))
      .map((row) => ({
        id: row.id,
        name: (JSON.parse(row.document) as { name: string }).name,
        roles: standings.filter(({ brand }) => brand === row.id || brand === ALL_BRANDS).map(({ role }) => role),
        permissions: mayIn(row.id),
        leads: [...caller.leads(row.id)],
      })),
  };
}
