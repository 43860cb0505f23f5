import { isIP } from "node:net";
import { faultOfAddress, isListed, plainName, type Allowed } from "./allowed-addresses.ts";

/**
 * What is wrong with a receiver's address, in words; null when nothing is. What a name resolves to is checked later, when it
 * is connected to: names change their mind.
 */
export function faultOfReceiver(text: string, allowed: Allowed): string | null {
  if (!URL.canParse(text)) return "is not an address such as https://example.com/parley";
  const { protocol, hostname, username, password } = new URL(text);
  if (protocol !== "https:" && protocol !== "http:") return "must begin with https://";
  if (username !== "" || password !== "") return "must hold no user name and no password";
  if (protocol === "http:" && !isListed(hostname, allowed))
    return "must begin with https://, since its host is not one that the operator listed in PARLEY_WEBHOOK_ALLOW";
  const name = plainName(hostname);
  const fault = isIP(name) === 0 ? null : faultOfAddress(name, allowed);
  return fault === null ? null : `may not be reached: ${fault}`;
}
