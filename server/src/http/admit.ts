import type { Context } from "hono";
import { ParleyError, PERMISSIONS, type Permission } from "@parley/engine";
import { IDENTITY } from "../limits.ts";
import type { Caller } from "../runtime/caller.ts";
import { SESSION_COOKIE } from "../runtime/people/identity.ts";
import { callerOfPerson, personOf } from "../runtime/people/standing.ts";
import { refusal } from "./on-error.ts";
import { mustBeOwnPage } from "./own-page.ts";
import type { RequestEnv, Services } from "./services.ts";

/** What an operation asks of its caller: a permission in the brand that it is about, to be known, or nothing. */
export type Need = Permission | "known" | "nothing";

const BEARER = /^bearer +(\S+) *$/i;

/** Recognises a caller by its API key, else by its session; null when the request carries neither. */
export function recognise(c: Context<RequestEnv>, services: Services): Caller | Promise<Caller | null> | null {
  const text = bearerOf(c);
  if (text !== undefined) return keyCaller(text, services);
  return c.req.header("cookie")?.includes(SESSION_COOKIE) === true ? sessionCaller(c, services) : null;
}

function bearerOf(c: Context<RequestEnv>): string | undefined {
  const header = c.req.header("authorization");
  return header === undefined ? undefined : BEARER.exec(header)?.[1];
}

function keyCaller(text: string, services: Services): Caller {
  const found = services.keys.find(text);
  if (found === undefined)
    throw new ParleyError("PARLEY_KEY_UNKNOWN", "the API key is unknown, revoked or expired", {
      hint: "Send `authorization: Bearer <key>`; `npx parley key create --brand <brand>` makes a new one.",
    });
  return found;
}

async function sessionCaller(c: Context<RequestEnv>, services: Services): Promise<Caller | null> {
  mustBeOwnPage(c);
  const session = await services.identity.session(c.req.raw.headers);
  if (session === null) return null;
  if (session.cookies.length > 0) c.set("cookies", session.cookies);
  return callerOfPerson(services.statements, { id: session.person, name: session.name });
}

/** The caller of a request; an error where nobody can be recognised. */
export async function knownCaller(c: Context<RequestEnv>, services: Services): Promise<Caller> {
  const caller = await recognise(c, services);
  if (caller === null)
    throw new ParleyError("PARLEY_KEY_MISSING", "this needs an API key, or somebody who signed in", {
      hint: "Send the header `authorization: Bearer <key>`, or sign in; `npx parley key create --brand <brand>` makes a key.",
    });
  return caller;
}

/** Throws unless the caller may do what is needed in the brand; says what is missing. */
export function mustMay(caller: Caller, need: Permission, brand: string): void {
  if (caller.brands !== null && !caller.brands.includes(brand))
    throw refusal(403, new ParleyError("PARLEY_FORBIDDEN", `this caller has nothing to do with the brand "${brand}"`));
  if (!caller.may(need, brand))
    throw new ParleyError("PARLEY_FORBIDDEN", `this caller may not: ${PERMISSIONS[need]}`, {
      hint: `It needs the permission ${need} in the brand "${brand}".`,
    });
}

/**
 * Asks again, while a request goes on, for what its caller needed at its beginning; throws as then. A key is asked for each
 * time, a session at most so often.
 */
export function admission(
  c: Context<RequestEnv>,
  services: Services,
  { need, brand }: { readonly need: Permission; readonly brand: string },
): () => void | Promise<void> {
  const key = bearerOf(c);
  if (key !== undefined) return () => mustMay(keyCaller(key, services), need, brand);
  const { clock } = services;
  let askedAt = clock.now();
  return async () => {
    if (Math.abs(clock.now() - askedAt) < IDENTITY.askAgainMs) return;
    askedAt = clock.now();
    mustMay(await knownCaller(c, services), need, brand);
  };
}

/** Looks after a caller whose request goes on for long: whether it may still do what it began with, and is still recognised. */
export function standingWatch(
  c: Context<RequestEnv>,
  services: Services,
  caller: Caller,
  { need, brand }: { readonly need: Permission; readonly brand: string },
): { readonly isAdmitted: () => boolean; readonly isKnown: () => Promise<boolean> } {
  const key = bearerOf(c);
  const person = personOf(caller);
  const now = (): Caller | undefined =>
    person === null
      ? services.keys.find(key ?? "")
      : callerOfPerson(services.statements, { id: person, name: caller.name });
  return {
    isAdmitted: () => now()?.may(need, brand) === true,
    isKnown: async () => {
      try {
        return (await recognise(c, services)) !== null;
      } catch {
        // A key that is revoked; or nobody can say, and then the reader comes back and is asked anew.
        return false;
      }
    },
  };
}
