import { ParleyError } from "@parley/engine";
import type { Store } from "../store/open-store.ts";
import { findPerson, type PersonWithPassword } from "../store/people/find-person.ts";

/** The person with an e-mail address; throws PARLEY_NOT_FOUND. */
export function personByEmail(store: Store, email: string): PersonWithPassword {
  const person = findPerson(store, { email: email.toLowerCase() });
  if (person === undefined)
    throw new ParleyError("PARLEY_NOT_FOUND", `nobody has the address ${email}`, {
      hint: "`npx parley users list` shows everybody.",
    });
  return person;
}
