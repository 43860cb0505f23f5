import { rmSync } from "node:fs";
import { join } from "node:path";
import type { MentionInput, TurnBody } from "@parley/engine";
import { openParley, type Parley, type ParleyOptions } from "@parley/server";
import { freshFolder } from "./fresh-folder.ts";
import { LOOKS } from "./looks.ts";

/** A small brand's file, with what a test wants to be different. */
export const toyBrand = (more: object = {}): { readonly [key: string]: unknown } => ({
  id: "toy",
  name: "Toy",
  timeZone: "Europe/Dublin",
  languages: ["en"],
  leads: { frontline: { title: "Front line" }, duty: { title: "Duty" }, reviews: { title: "Reviews" } },
  ...more,
});

/** What a small protocol decides, and where its cases wait. */
export interface ToyWish {
  readonly id?: string;
  readonly lead?: string;
  /** The state in which a case waits for a reply. */
  readonly waits?: string;
  /** How long it waits before it gives up: an ISO 8601 duration. */
  readonly patience?: string;
}

/** A small protocol: it decides at once, waits for a reply, and ends. */
export function toyProtocol({ id = "care", lead = "frontline", waits = "waiting", patience = "PT24H" }: ToyWish = {}): {
  readonly [key: string]: unknown;
} {
  const decide = { respond: "yes", due: "none", lead, channel: "public", offline: "none", because: "a test" };
  return {
    parley: 1,
    id,
    title: `Toy ${id}`,
    onError: "failed",
    accepted: [{ code: "fallback", at: "machine.failed", because: "nobody reads along in a test" }],
    machine: {
      id,
      initial: waits,
      states: {
        [waits]: {
          entry: [
            { type: "decide", params: decide },
            { type: "notify", params: { lead, text: "somebody waits" } },
          ],
          on: { "reply.sent": "answered", mention: waits },
          after: { [patience]: "givenUp" },
        },
        answered: { type: "final", meta: { outcome: "answered" } },
        givenUp: {
          entry: [{ type: "decide", params: { ...decide, lead: "duty", because: "nobody replied" } }],
          after: { P30D: "letStand" },
        },
        letStand: { type: "final", meta: { outcome: "letStand" } },
        failed: {
          entry: [{ type: "decide", params: { ...decide, lead: "duty", because: "something failed" } }],
          after: { P30D: "letStand" },
        },
      },
    },
  };
}

/** An answer, read. */
export interface Answered<T> {
  readonly status: number;
  readonly etag: string;
  readonly retryAfter: string | null;
  readonly body: T;
}

/** What somebody with a key does over HTTP; bodies are JSON. */
export interface ToyCaller {
  get<T>(path: string, headers?: Record<string, string>): Promise<Answered<T>>;
  send<T>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered<T>>;
}

/** A Parley without a socket, with the small brand and its protocol `care`. Paths begin behind `/v1/brands/toy`. */
export interface ToyParley {
  readonly parley: Parley;
  readonly folder: string;
  /** A caller with a key that may do everything in the brand; each call makes another key. */
  caller(brand?: string): Promise<ToyCaller>;
  /** Closes it; its folder goes, unless it is to be opened again. */
  close(keep?: boolean): Promise<void>;
}

/** Opens one; a folder that was used before is gone on with. */
export async function openToy(options: Partial<ParleyOptions> = {}, brand: object = {}): Promise<ToyParley> {
  const folder = options.folder ?? (await freshFolder("parley-toy-"));
  const parley = await openParley({ folder, editor: join(folder, "no-editor"), looks: LOOKS, ...options });
  if (options.folder === undefined) parley.publish({ protocol: toyProtocol(), brand: toyBrand(brand) });
  return {
    parley,
    folder,
    caller: async (id = "toy") => callerWith(parley, (await parley.createKey(id)).text, `/v1/brands/${id}`),
    async close(keep = false) {
      await parley.close();
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function callerWith(parley: Parley, key: string, base: string): ToyCaller {
  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await parley.app.request(path.startsWith("/v1") ? path : `${base}${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const read = text === "" ? null : (JSON.parse(text) as never);
    const { status, headers: told } = response;
    return { status, etag: told.get("etag") ?? "", retryAfter: told.get("retry-after"), body: read as never };
  };
  return { send: ask, get: async (path, headers) => ask("GET", path, undefined, headers) };
}

/** Sends a mention by an author of its own; the answer is where its case is. */
export async function mention(caller: ToyCaller, id: string, more: Partial<MentionInput> = {}): Promise<TurnBody> {
  const at = "2026-03-02T09:00:00Z";
  const sent = { id, channel: "x", text: "Where is my order?", at, author: { handle: `author-${id}` }, ...more };
  const { status, body } = await caller.send<TurnBody>("POST", "/mentions", sent);
  if (status !== 201 && status !== 200) throw new Error(JSON.stringify(body));
  return body;
}

/** Makes a draft of a protocol and publishes it; the answer to the publishing. */
export async function publishDraft<T>(caller: ToyCaller, protocol: object, more: object = {}): Promise<Answered<T>> {
  const draft = await caller.send<{ id: string; revision: number }>("POST", "/drafts", { protocol });
  if (draft.status !== 201) throw new Error(JSON.stringify(draft.body));
  const { id, revision } = draft.body;
  return caller.send<T>("POST", "/versions", { draft: id, revision, ...more });
}
