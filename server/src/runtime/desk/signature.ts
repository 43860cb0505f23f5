import { EVENTS, type EventSpec, type Json } from "@parley/engine";
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

const KNOWN: { readonly [type: string]: EventSpec } = EVENTS;

/**
 * An event's data with who did it, where the vocabulary has a place for that: whoever sends the event, whatever it claims. In
 * events that a protocol declares itself, and in all others, nothing is changed.
 */
export function signed(
  kit: Pick<TurnKit, "statements">,
  actor: Actor,
  { type, data }: { readonly type: string; readonly data?: { readonly [key: string]: Json } | undefined },
): { readonly [key: string]: Json } | undefined {
  const spec = Object.hasOwn(KNOWN, type) ? KNOWN[type] : undefined;
  return spec?.data?.["by"] === undefined ? data : { ...data, by: signatureOf(kit, actor) };
}
