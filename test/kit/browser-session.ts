import { acceptInvitation } from "./people.ts";
import type { ServerProcess } from "./server-process.ts";

/** What a browser keeps of somebody who signed in: Playwright's storage state, to open contexts and pages with. */
export interface BrowserSession {
  cookies: {
    name: string;
    value: string;
    domain: string;
    path: string;
    expires: number;
    httpOnly: boolean;
    secure: boolean;
    sameSite: "Lax";
  }[];
  origins: [];
}

/** Becomes the first admin of a server that was just started, and keeps its cookie for browsers. */
export async function browserSession({ url, welcome }: ServerProcess): Promise<BrowserSession> {
  if (welcome === null) throw new Error("the server showed no welcome link: it has an admin already");
  const { cookie } = await acceptInvitation(
    (path, init) => fetch(`${url}${path}`, init),
    welcome,
    "ada@parley.example",
  );
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  const { hostname } = new URL(url);
  return {
    cookies: [
      { name, value, domain: hostname, path: "/", expires: -1, httpOnly: true, secure: false, sameSite: "Lax" },
    ],
    origins: [],
  };
}
