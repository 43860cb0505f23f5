import { randomBytes } from "node:crypto";
import pc from "picocolors";
import type { FirstStart } from "../runtime/first-start.ts";
import { linkOf } from "../runtime/people/invitations.ts";
import { isoInstant } from "@parley/engine";

/** What a first start tells whoever began it. */
export interface Greeting {
  readonly url: string;
  readonly data: string;
  readonly first: FirstStart | null;
  /** The token of the first admin's invitation; null when there is an admin. */
  readonly welcome: string | null;
  readonly now: number;
}

/** What a started server says: where it is, who it waits for, and how to send it a mention. */
export function greeting({ url, data, first, welcome, now }: Greeting): string {
  return [
    `\n${pc.bold("Parley")} runs at ${pc.cyan(url)}   ${pc.dim(`data in ${data}`)}`,
    ...(welcome === null ? [] : [welcoming(url, welcome)]),
    ...(first === null ? [] : [example(url, first, now)]),
    "",
  ].join("\n\n");
}

function welcoming(url: string, token: string): string {
  return `It has no admin yet. Open this link to become one; it works once, and a new one is shown at each start until then:

${pc.cyan(linkOf(url, token))}`;
}

function example(url: string, { brand, key }: FirstStart, now: number): string {
  const authorization = `-H 'authorization: Bearer ${key.text}'`;
  return `An example is live: the brand ${pc.bold(brand)} with its protocol.
API key (shown only now): ${pc.bold(key.text)}

Send it a mention:

curl -sS ${url}/v1/brands/${brand}/mentions ${authorization} -H 'content-type: application/json' -d '${mention(now)}'

Read the case:

curl -sS '${url}/v1/brands/${brand}/cases?limit=1' ${authorization}`;
}

/** To be pasted into a shell; it has no single quote, which would end the shell's. */
function mention(now: number): string {
  return JSON.stringify({
    id: `try-${randomBytes(4).toString("hex")}`,
    channel: "x",
    text: "@SkylarkAir my bag did not arrive in Lisbon. Where is it? I need it tonight!",
    at: isoInstant(now),
    author: { handle: "ana_travels", name: "Ana" },
  });
}
