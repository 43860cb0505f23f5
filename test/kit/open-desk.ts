import { rmSync } from "node:fs";
import { join } from "node:path";
import type { CaseBody, DeskBody, MentionInput, Permission, Role, TurnBody } from "@parley/engine";
import { openParley, type Parley, type ParleyOptions } from "@parley/server";
import { exampleFile } from "./example.ts";
import { freshFolder } from "./fresh-folder.ts";
import { LOOKS } from "./looks.ts";
import { acceptInvitation, firstAdmin, tokenOf, type SignedIn } from "./people.ts";
import { VirtualClock } from "./virtual-clock.ts";

/** Somebody with an API key or a session, who asks over HTTP. */
export interface Colleague {
  get(path: string): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  put(path: string, body: unknown): Promise<Response>;
}

/** A Parley with one example published, in virtual time, and those who work with it. */
export interface OpenDesk {
  readonly parley: Parley;
  readonly clock: VirtualClock;
  readonly brand: string;
  /** Somebody new, with all permissions unless said otherwise. */
  colleague(name: string, scopes?: readonly Permission[]): Promise<Colleague>;
  /** Somebody new who signed in. */
  person(email: string, role: Role, leads?: readonly string[]): Promise<Colleague>;
  /** Opens a case; its id. */
  open(mention: Partial<MentionInput> & { readonly text: string }): Promise<string>;
  /** Tells a case an event, as an integrator does. */
  event(caseId: string, type: string, data?: Record<string, unknown>): Promise<TurnBody>;
  case(caseId: string): Promise<CaseBody>;
  queue(query?: string): Promise<DeskBody["cases"]>;
  close(): Promise<void>;
}

/** Opens an example at an instant. */
export async function openDesk(example: string, at: string, options: Partial<ParleyOptions> = {}): Promise<OpenDesk> {
  const folder = await freshFolder("parley-desk-");
  const clock = new VirtualClock(at);
  const parley = await openParley({ folder, clock, editor: join(folder, "no-editor"), looks: LOOKS, ...options });
  const { brand } = parley.publish({
    protocol: JSON.parse(exampleFile(example, "protocol.json")),
    brand: JSON.parse(exampleFile(example, "brand.json")),
  });
  const colleague = async (name: string, scopes?: readonly Permission[]): Promise<Colleague> => {
    const { text } = await parley.createKey(brand, name, scopes === undefined ? {} : { scopes });
    const ask = async (method: string, path: string, body?: unknown, headers = {}): Promise<Response> =>
      parley.app.request(path, {
        method,
        headers: { "content-type": "application/json", authorization: `Bearer ${text}`, ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    return {
      get: (path) => ask("GET", path),
      post: (path, body, headers) => ask("POST", path, body, headers),
      put: (path, body) => ask("PUT", path, body),
    };
  };
  const integrator = await colleague("the integrator");
  let admin: SignedIn | null = null;
  const person = async (email: string, role: Role, leads: readonly string[] = []): Promise<Colleague> => {
    admin ??= await firstAdmin(parley);
    const invited = await admin.send("POST", `/v1/brands/${brand}/invitations`, { role, email, leads });
    const { link } = await bodyOf<{ link: string }>(invited);
    const somebody = await acceptInvitation((path, init) => parley.app.request(path, init), tokenOf(link), email);
    return {
      get: (path) => somebody.get(path),
      post: (path, body, headers) => somebody.send("POST", path, body, headers),
      put: (path, body) => somebody.send("PUT", path, body),
    };
  };
  let sent = 0;
  return {
    parley,
    clock,
    brand,
    colleague,
    person,
    async open(mention) {
      sent += 1;
      const body = {
        id: `m${sent}`,
        channel: "x",
        at: new Date(clock.now()).toISOString(),
        author: { handle: `author${sent}` },
        ...mention,
      };
      return (await bodyOf<TurnBody>(await integrator.post(`/v1/brands/${brand}/mentions`, body))).case;
    },
    async event(caseId, type, data) {
      sent += 1;
      const event = { id: `e${sent}`, type, ...(data === undefined ? {} : { data }) };
      return bodyOf(await integrator.post(`/v1/cases/${caseId}/events`, event));
    },
    case: async (caseId) => bodyOf(await integrator.get(`/v1/cases/${caseId}`)),
    queue: async (query = "") =>
      (await bodyOf<DeskBody>(await integrator.get(`/v1/brands/${brand}/desk${query}`))).cases,
    async close() {
      await parley.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The body of an answer that went well; an error with what it says otherwise. */
export async function bodyOf<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
