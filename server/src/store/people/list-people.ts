import { sql, type Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import type { MembersTable } from "./tables.ts";

/** A membership, with the person's name and address. */
export interface MemberRow extends MembersTable {
  readonly name: string;
  readonly email: string;
}

/** Where a page of people ends. */
export type PeopleCursor = Pick<MembersTable, "person" | "brand">;

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
