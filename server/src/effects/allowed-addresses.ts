import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Range = [Address, number];

/** Receivers that may be reached although they are not on the public internet, or without encryption: by name, or by address. */
export interface Allowed {
  readonly names: ReadonlySet<string>;
  readonly ranges: readonly Range[];
}

/** Nothing beside the public internet. */
export const NOTHING_ALLOWED: Allowed = { names: new Set(), ranges: [] };

const NAME = /^(?!.*\.\.)[a-z0-9_]([a-z0-9._-]{0,251}[a-z0-9])?$/;
/** Where the public addresses of IPv6 lie: RFC 4291, section 2.4, and the registry of global unicast addresses. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/** Reads a list such as `hooks.internal, 10.1.0.0/16, fd00::7`; `wrong` are the entries that are neither names nor addresses. */
export function readAllowed(text: string): { readonly allowed: Allowed; readonly wrong: readonly string[] } {
  const names = new Set<string>();
  const ranges: Range[] = [];
  const wrong: string[] = [];
  for (const entry of text.split(",").map((each) => each.trim())) {
    if (entry === "") continue;
    const range = rangeOf(entry);
    if (range !== null) ranges.push(range);
    else if (NAME.test(plainName(entry)) && !/^[\d.]+$/.test(entry)) names.add(plainName(entry));
    else wrong.push(entry);
  }
  return { allowed: { names, ranges }, wrong };
}

function rangeOf(entry: string): Range | null {
  const family = isIP(entry);
  const whole = family === 0 ? entry : `${entry}/${family === 4 ? 32 : 128}`;
  return isIP(whole.split("/")[0] ?? "") !== 0 && ipaddr.isValidCIDR(whole) ? ipaddr.parseCIDR(whole) : null;
}

/** A host as names are compared: in small letters, without the root's dot and the brackets of an IPv6 address. */
export function plainName(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/\.$/, "");
}

/** Is this host listed, by its name or its address? */
export function isListed(host: string, { names, ranges }: Allowed): boolean {
  const name = plainName(host);
  return names.has(name) || (isIP(name) !== 0 && inRanges(ipaddr.parse(name), ranges));
}

/**
 * Why an address must not be connected to, in words; null when it may. Only public unicast addresses may, and those that are
 * listed: so no loopback, private, link-local, carrier-grade NAT, multicast or reserved address, and none that stands for another
 * (IPv4-mapped, NAT64, 6to4, Teredo).
 */
export function faultOfAddress(address: string, allowed: Allowed): string | null {
  const parsed = ipaddr.parse(address);
  if (inRanges(parsed, allowed.ranges)) return null;
  const range = parsed.range();
  if (range === "unicast" && (parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST))) return null;
  return `${address} is not a public address (${range === "unicast" ? "unassigned" : range})`;
}

function inRanges(address: Address, ranges: readonly Range[]): boolean {
  return ranges.some(([base, bits]) => address.kind() === base.kind() && address.match(base, bits));
}
