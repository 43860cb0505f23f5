import { isIP } from "node:net";
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import ipaddr from "ipaddr.js";
import { isListed, type Allowed } from "../effects/allowed-addresses.ts";
import type { RequestEnv } from "./services.ts";

/**
 * The network that a request comes from, to count by: an IPv4 address, or the /64 of an IPv6 one, within which a client may
 * choose. `X-Forwarded-For` is read from its end, as far as those who wrote it are trusted: the rest anybody can invent.
 */
export function clientAddress(c: Context<RequestEnv>, trusted: Allowed): string {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  let client = addressIn(incoming?.socket.remoteAddress ?? "");
  if (client === null) return "unknown";
  for (const said of (c.req.header("x-forwarded-for") ?? "").split(",").toReversed()) {
    if (!isListed(client.toString(), trusted)) break;
    const before = addressIn(said.trim());
    if (before === null) break;
    client = before;
  }
  return client instanceof ipaddr.IPv6 ? client.parts.slice(0, 4).join(":") : client.toString();
}

const WITH_PORT = /^(?:\[([^\]]*)\](?::\d{1,5})?|([\d.]+):\d{1,5})$/;

/** An address as it is written with or without a port; an IPv4 address also where it is written as an IPv6 one. */
function addressIn(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const [, six, four] = WITH_PORT.exec(text) ?? [];
  const address = six ?? four ?? text;
  return isIP(address) === 0 ? null : ipaddr.process(address);
}
