import type { Context } from "hono";
import { ParleyError, PERMISSIONS, type Permission } from "@parley/engine";
import type { Caller } from "../runtime/caller.ts";
import { refusal } from "./on-error.ts";
import type { RequestEnv, Services } from "./services.ts";

/** What an operation asks of its caller: a permission in the brand that it is about, to be known, or nothing. */
export type Need = Permission | "known" | "nothing";

const BEARER = /^bearer +(\S+) *$/i;

/** Recognises a caller by its API key or its session; null when the request carries neither. */
export function recognise(c: Context<RequestEnv>, services: Services): Caller | null | Promise<Caller | null> {
  const header = c.req.header("authorization");
  const text = header === undefined ? undefined : BEARER.exec(header)?.[1];
  if (text === undefined) return services.local && c.req.method === "GET" ? services.anybodyHere : null;
  const found = services.keys.find(text);
  if (found === undefined)
    throw new ParleyError("PARLEY_KEY_UNKNOWN", "the API key is unknown, revoked or expired", {
      hint: "`npx parley key create --brand <brand>` makes a new one.",
    });
  return found;
}

/** The caller of a request; an error where nobody can be recognised. */
export async function knownCaller(c: Context<RequestEnv>, services: Services): Promise<Caller> {
  const caller = await recognise(c, services);
  if (caller === null)
    throw new ParleyError("PARLEY_KEY_MISSING", "this needs an API key, or somebody who signed in", {
      hint: "Send the header `authorization: Bearer <key>`; `npx parley key create --brand <brand>` makes a key.",
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
