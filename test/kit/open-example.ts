import { rmSync } from "node:fs";
import { join } from "node:path";
import type { MentionInput, ProblemBody } from "@parley/engine";
import { openParley, type Parley, type ParleyOptions } from "@parley/server";
import { exampleFile } from "./example.ts";
import { freshFolder } from "./fresh-folder.ts";
import { LOOKS } from "./looks.ts";

/** A Parley without a socket, with the airline's protocol published, in a folder of its own. */
export interface OpenExample {
  readonly parley: Parley;
  readonly folder: string;
  readonly key: string;
  post(path: string, body: unknown, key?: string | null): Promise<Response>;
  /** Reads with the example's key; a header `authorization` of another, or an empty one, takes its place. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

/** Opens one; `close` takes its folder away. */
export async function openExample(options: Partial<ParleyOptions> = {}): Promise<OpenExample> {
  const folder = options.folder ?? (await freshFolder("parley-test-"));
  const parley = await openParley({ folder, editor: join(folder, "no-editor"), looks: LOOKS, ...options });
  parley.publish({
    protocol: JSON.parse(exampleFile("airline-care", "protocol.json")),
    brand: JSON.parse(exampleFile("airline-care", "brand.json")),
  });
  const key = (await parley.createKey("skylark", "test")).text;
  return {
    parley,
    folder,
    key,
    post: async (path, body, withKey = key) =>
      parley.app.request(path, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(withKey === null ? {} : { authorization: `Bearer ${withKey}` }),
        },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    get: async (path, headers = {}) =>
      parley.app.request(path, { headers: { authorization: `Bearer ${key}`, ...headers } }),
    async close() {
      await parley.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A mention by somebody whose bag is missing, with what a test wants to be different. */
export function mentionOf(id: string, other: Partial<MentionInput> = {}): MentionInput {
  return {
    id,
    channel: "x",
    text: "@SkylarkAir my bag did not arrive, what now?",
    at: "2026-03-02T09:00:00Z",
    author: { handle: `author-${id}` },
    ...other,
  };
}

/** The problem that an answer tells. */
export async function problemOf(response: Response): Promise<ProblemBody> {
  if (response.headers.get("content-type") !== "application/problem+json")
    throw new Error(`not a problem: ${await response.text()}`);
  return (await response.json()) as ProblemBody;
}
