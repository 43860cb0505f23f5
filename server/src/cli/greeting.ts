import { randomBytes } from "node:crypto";
import pc from "picocolors";
import { isoInstant } from "../runtime/clock.ts";
import type { FirstStart } from "../runtime/first-start.ts";

export interface Greeting {
  readonly url: string;
  readonly data: string;
  readonly first: FirstStart | null;
  readonly now: number;
}

/** What a started server says: where it is, and how to send it a mention. */
export function greeting({ url, data, first, now }: Greeting): string {
  const head = `\n${pc.bold("Parley")} runs at ${pc.cyan(url)}   ${pc.dim(`data in ${data}`)}\n\n`;
  if (first === null)
    return `${head}Your API key was shown at the first start. Make another with: ${pc.bold("npx parley key create --brand skylark")}\n\n`;
  return `${head}An example is live: the brand ${pc.bold(first.brand)} with its protocol.
API key (shown only now): ${pc.bold(first.key.text)}

Send it a mention:

${curl(url, first, now)}

`;
}

/** One line to paste into a shell; the example's text has no single quote, which would end the shell's. */
function curl(url: string, { brand, key }: FirstStart, now: number): string {
  const mention = {
    id: `try-${randomBytes(4).toString("hex")}`,
    channel: "x",
    text: "@SkylarkAir my bag did not arrive in Lisbon, and nobody answers. I asked twice already!",
    at: isoInstant(now),
    author: { handle: "ana_travels", name: "Ana" },
  };
  return `curl -sS ${url}/v1/brands/${brand}/mentions -H 'authorization: Bearer ${key.text}' -H 'content-type: application/json' -d '${JSON.stringify(mention)}'`;
}
