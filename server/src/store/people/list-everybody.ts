import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** Somebody who can sign in, and what they are in one brand. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Null, as is the role, for somebody who is in no brand. */
  readonly brand: string | null;
  readonly role: string | null;
}

/** Everybody who can sign in, once per brand, in the order in which they joined. */
export function listEverybody(db: Kysely<Tables>): Promise<PersonRow[]> {
  return db
    .selectFrom("people")
    .leftJoin("members", "members.person", "people.id")
    .select(["people.id", "people.name", "people.email", "members.brand", "members.role"])
    .orderBy("people.id")
    .orderBy("members.brand")
    .execute();
}
