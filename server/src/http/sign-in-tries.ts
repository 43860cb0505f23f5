import type { Context } from "hono";
import { ParleyError } from "@parley/engine";
import type { Allowed } from "../effects/allowed-addresses.ts";
import { IDENTITY } from "../limits.ts";
import type { Clock } from "../runtime/clock.ts";
import { Tries } from "../runtime/people/tries.ts";
import { clientAddress } from "./client-address.ts";
import { problem } from "./on-error.ts";
import type { RequestEnv } from "./services.ts";

/** Keeps passwords from being guessed: bounds the wrong ones per e-mail address and per network address. */
export class SignInTries {
  readonly #perPerson: Tries;
  readonly #perAddress: Tries;
  readonly #proxies: Allowed;

  /** `proxies`: who may say for whom a request comes. */
  constructor(clock: Clock, proxies: Allowed) {
    this.#proxies = proxies;
    this.#perPerson = new Tries(clock, IDENTITY.triesPerPerson);
    this.#perAddress = new Tries(clock, IDENTITY.triesPerAddress);
  }

  /** Counts a try; the answer that refuses it when there were too many. Counting begins before the password is looked at, so that parallel tries count. */
  refusal(c: Context<RequestEnv>, email: string): Response | null {
    const wait = Math.max(this.#perAddress.take(clientAddress(c, this.#proxies)), this.#perPerson.take(email));
    if (wait === 0) return null;
    const seconds = Math.ceil(wait / 1000);
    const error = new ParleyError("PARLEY_TOO_MANY_TRIES", "this was tried too often with a wrong password", {
      hint: `Try again in ${Math.ceil(seconds / 60)} min.`,
    });
    return problem(c, 429, error, { "retry-after": String(seconds) });
  }

  /** The password was right: the try does not count. */
  forgive(c: Context<RequestEnv>, email: string): void {
    this.#perAddress.forgive(clientAddress(c, this.#proxies));
    this.#perPerson.forgive(email);
  }
}
