import type { Actor } from "../caller.ts";
import { personOf } from "../people/standing.ts";
import type { TurnKit } from "../turns/turn-kit.ts";

/**
 * Who somebody is to a protocol, in `event.data.by`: the email address with which a person signs in, which is theirs alone
 * (names are not); of a key, the name that whoever made it chose.
 */
export function signatureOf({ statements }: Pick<TurnKit, "statements">, actor: Actor): string {
  const person = personOf(actor);
  return (person === null ? undefined : statements.emailOf(person)) ?? actor.name;
}
