import type { Context } from "hono";
import { ParleyError } from "@parley/engine";
import { refusal } from "./on-error.ts";
import type { RequestEnv, Services } from "./services.ts";

/** A key that came with a request and is valid. */
export interface Caller {
  readonly key: string;
  readonly brand: string;
}

/** The caller of a write: needs a valid key. */
export function authorizeWrite(c: Context<RequestEnv>, services: Services): Caller {
  const header = c.req.header("authorization");
  const text = header === undefined ? undefined : /^bearer +(\S+) *$/i.exec(header)?.[1];
  if (text === undefined) {
    throw new ParleyError("PARLEY_KEY_MISSING", "this needs an API key", {
      hint: "Send the header `authorization: Bearer <key>`; `npx parley key create --brand <brand>` makes a key.",
    });
  }
  const found = services.keys.find(text);
  if (found === undefined)
    throw new ParleyError("PARLEY_KEY_UNKNOWN", "the API key is unknown or revoked", {
      hint: "`npx parley key create --brand <brand>` makes a new one.",
    });
  return { key: found.id, brand: found.brand };
}

/** The caller of a read; null when the server is local and anybody here may read. */
export function authorizeRead(c: Context<RequestEnv>, services: Services): Caller | null {
  return services.local ? null : authorizeWrite(c, services);
}

/** A key opens one brand only. */
export function mustOwn(caller: Caller | null, brand: string): void {
  if (caller !== null && caller.brand !== brand)
    throw refusal(403, new ParleyError("PARLEY_KEY_UNKNOWN", `this API key is not for the brand "${brand}"`));
}
