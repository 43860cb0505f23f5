import type { Store } from "../open-store.ts";
import { rowNow } from "../run-now.ts";

/** Somebody who can sign in; `password` is a hash. */
export interface PersonWithPassword {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The scrypt hash; null for somebody who never chose a password. */
  readonly password: string | null;
}

/** Finds a person with its password's hash, by its id or its address in lower case. */
export function findPerson(
  { db, reads }: Store,
  by: { readonly id: string } | { readonly email: string },
): PersonWithPassword | undefined {
  const [column, value] = "id" in by ? (["people.id", by.id] as const) : (["people.email", by.email] as const);
  return rowNow(
    db,
    reads
      .selectFrom("people")
      .leftJoin("accounts", "accounts.person", "people.id")
      .select(["people.id", "people.name", "people.email", "accounts.password"])
      .where(column, "=", value),
  );
}
