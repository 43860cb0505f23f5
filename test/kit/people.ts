import type { Role } from "@parley/engine";
import type { Parley } from "@parley/server";

/** Whatever answers requests: an application without a socket, or a server at an address. */
export type Ask = (path: string, init: RequestInit) => Response | Promise<Response>;

/** Somebody who signed in: its cookie, and how it asks as a browser would from the server's own pages. */
export interface SignedIn {
  readonly cookie: string;
  readonly email: string;
  readonly password: string;
  get(path: string): Promise<Response>;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

export const PASSWORD = "a long enough password";

/** Opens an invitation as somebody new. */
export async function acceptInvitation(ask: Ask, token: string, email: string, password = PASSWORD): Promise<SignedIn> {
  const response = await ask("/v1/invitations/accept", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token, name: nameOf(email), email, password }),
  });
  if (response.status !== 200) throw new Error(`the invitation was not accepted: ${await response.text()}`);
  return signedIn(ask, cookieOf(response), email, password);
}

/** The admin whom a first start invites. */
export async function firstAdmin(parley: Parley, email = "ada@parley.example"): Promise<SignedIn> {
  const token = await parley.welcomeAdmin();
  if (token === null) throw new Error("there is an admin already");
  return acceptInvitation((path, init) => parley.app.request(path, init), token, email);
}

/** Somebody with a role in a brand, whom somebody else invited. */
export async function memberOf(ask: Ask, by: SignedIn, brand: string, role: Role): Promise<SignedIn> {
  const email = `${role}@${brand === "*" ? "all" : brand}.example`;
  const response = await by.send("POST", `/v1/brands/${brand}/invitations`, { role, email });
  if (response.status !== 201) throw new Error(`not invited: ${await response.text()}`);
  const { link } = (await response.json()) as { link: string };
  return acceptInvitation(ask, tokenOf(link), email);
}

/** The token of an invitation's link. */
export const tokenOf = (link: string): string => link.split("#token=")[1] ?? "";

/** What a browser keeps of an answer that signs in. */
export const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0] ?? "")
    .join("; ");

/** Somebody who has a cookie. */
export function signedIn(ask: Ask, cookie: string, email: string, password: string): SignedIn {
  return {
    cookie,
    email,
    password,
    get: async (path) => ask(path, { headers: { cookie } }),
    send: async (method, path, body, headers = {}) =>
      ask(path, {
        method,
        headers: { cookie, "content-type": "application/json", "sec-fetch-site": "same-origin", ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
}

const nameOf = (email: string): string => email.split("@")[0] ?? email;
