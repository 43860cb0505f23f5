import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { callbackify } from "node:util";
import { faultOfAddress, plainName, type Allowed } from "./allowed-addresses.ts";

/** Finds every address of a name, as the machine's own resolver does. */
export type Resolve = (name: string) => Promise<readonly LookupAddress[]>;

const resolveHere: Resolve = (name) => lookup(name, { all: true, verbatim: true });

/**
 * Finds the addresses of a receiver for the very connection that is made to one of them, so that a name cannot change its mind
 * between the check and the connection. One address that must not be reached spoils the name; a name that is listed is trusted.
 */
export function guardedLookup(allowed: Allowed, resolve: Resolve = resolveHere): LookupFunction {
  const find = callbackify(addressesOf);
  return (name, options, callback) =>
    find(name, allowed, resolve, (error, addresses) => {
      // Without addresses there is an error; Node's types do not say so.
      if (error !== null || addresses === undefined) callback(error, "");
      else if (options.all === true) callback(null, [...addresses]);
      else callback(null, addresses[0].address, addresses[0].family);
    });
}

async function addressesOf(
  name: string,
  allowed: Allowed,
  resolve: Resolve,
): Promise<readonly [LookupAddress, ...LookupAddress[]]> {
  const [first, ...more] = await resolve(name);
  if (first === undefined) throw new Error(`${name} has no address`);
  const addresses: readonly [LookupAddress, ...LookupAddress[]] = [first, ...more];
  if (allowed.names.has(plainName(name))) return addresses;
  for (const { address } of addresses) {
    // Which address it is stays here: else a brand could ask what the names of the operator's network stand for.
    if (faultOfAddress(address, allowed) !== null)
      throw new Error(`${name} may not be reached: its address is not public`);
  }
  return addresses;
}
