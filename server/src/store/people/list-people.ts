import { sql, type Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import type { MembersTable } from "./tables.ts";

export interface MemberRow extends MembersTable {
  readonly name: string;
  readonly email: string;
}

/** Where a page of people begins: after this person in this brand. */
export interface PeopleCursor {
  readonly person: string;
  readonly brand: string;
}

/** The people of some brands, in the order in which they joined Parley, from a cursor on. */
export function listPeople(
  db: Kysely<Tables>,
  brands: readonly string[],
  after: PeopleCursor | null,
  limit: number,
): Promise<MemberRow[]> {
  let query = db
    .selectFrom("members")
    .innerJoin("people", "people.id", "members.person")
    .selectAll("members")
    .select(["people.name", "people.email"])
    .where("members.brand", "in", brands)
    .orderBy("members.person")
    .orderBy("members.brand")
    .limit(limit);
  if (after !== null)
    query = query.where(sql<boolean>`(members.person, members.brand) > (${after.person}, ${after.brand})`);
  return query.execute();
}
