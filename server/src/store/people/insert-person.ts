import type { Store } from "../open-store.ts";
import { changeNow } from "../run-now.ts";

/** Somebody who just joined; `password` is a hash, `at` ISO 8601. */
export interface NewPerson {
  readonly id: string;
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  /** As better-auth hashes it. */
  readonly password: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Keeps a new person and the account by which it signs in. */
export function insertPerson({ db, reads }: Store, person: NewPerson): void {
  const { id, name, email, password, at } = person;
  const times = { created_at: at, updated_at: at };
  changeNow(db, reads.insertInto("people").values({ id, name, email, email_verified: 0, image: null, ...times }));
  changeNow(
    db,
    reads.insertInto("accounts").values({
      id: `account_${id}`,
      person: id,
      account_id: id,
      provider_id: "credential",
      password,
      access_token: null,
      refresh_token: null,
      id_token: null,
      access_token_expires_at: null,
      refresh_token_expires_at: null,
      scope: null,
      ...times,
    }),
  );
}
