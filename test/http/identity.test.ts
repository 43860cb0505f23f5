import { statSync } from "node:fs";
import { join } from "node:path";
import type { MeBody } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openExample, problemOf, type OpenExample } from "../kit/open-example.ts";
import { cookieOf, firstAdmin, memberOf, PASSWORD, type Ask, type SignedIn } from "../kit/people.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

let example: OpenExample;
let ask: Ask;
let admin: SignedIn;

beforeAll(async () => {
  example = await openExample();
  ask = (path, init) => example.parley.app.request(path, init);
  admin = await firstAdmin(example.parley);
});
afterAll(async () => example.close());

const signIn = async (email: string, password: string, headers: Record<string, string> = {}): Promise<Response> =>
  ask("/v1/auth/sign-in", { method: "POST", headers, body: JSON.stringify({ email, password }) });

describe("signing in", () => {
  it("gives a cookie that scripts and other sites cannot use, and says who it is", async () => {
    const response = await signIn("Ada@Parley.example", PASSWORD);
    expect(response.status).toBe(200);
    const [cookie = ""] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^parley\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
    const me = (await response.json()) as MeBody;
    expect(me).toMatchObject({ kind: "person", email: "ada@parley.example", name: "ada" });
    expect(me.brands).toMatchObject([{ id: "skylark", roles: ["admin"] }]);
    expect(me.everywhere).toContain("people:manage");
  });

  it("marks the cookie as secure where the browser speaks https", async () => {
    const response = await signIn(admin.email, PASSWORD, { origin: "https://localhost" });
    expect(response.headers.getSetCookie()[0]).toMatch(/; Secure$/);
  });

  it("marks it as secure where people come by https, also where a browser names no origin", async () => {
    const seen = await openExample({ publicUrl: "https://parley.example" });
    await firstAdmin(seen.parley);
    const body = JSON.stringify({ email: admin.email, password: PASSWORD });
    const headers = { host: "parley.example" };
    const response = await seen.parley.app.request("/v1/auth/sign-in", { method: "POST", headers, body });
    expect(response.headers.getSetCookie()[0]).toMatch(/; Secure$/);
    await seen.close();
  });

  it("tells nobody which of address and password is wrong", async () => {
    const wrong = await signIn(admin.email, "not the password");
    const unknown = await signIn("nobody@parley.example", PASSWORD);
    for (const response of [wrong, unknown]) {
      expect(response.status).toBe(401);
      expect(response.headers.getSetCookie()).toEqual([]);
    }
    const withoutId = async (response: Response) => ({ ...(await problemOf(response)), requestId: "" });
    expect(await withoutId(wrong)).toEqual(await withoutId(unknown));
  });

  it("has no way to sign up, and none of the library's own addresses", async () => {
    const body = JSON.stringify({ email: "eve@parley.example", password: PASSWORD, name: "Eve" });
    for (const path of ["/v1/auth/sign-up/email", "/v1/auth/sign-in/email", "/api/auth/sign-up/email"])
      expect((await ask(path, { method: "POST", body })).status, path).toBe(404);
  });

  it("ends with signing out: the cookie opens nothing any more", async () => {
    const cookie = cookieOf(await signIn(admin.email, PASSWORD));
    const headers = { cookie, "sec-fetch-site": "same-origin" };
    expect((await ask("/v1/me", { headers })).status).toBe(200);
    const out = await ask("/v1/auth/sign-out", { method: "POST", headers });
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie().join()).toContain("Max-Age=0");
    expect((await ask("/v1/me", { headers })).status).toBe(401);
  });

  it("refuses a cookie whose signature is not ours", async () => {
    const [name, value = ""] = admin.cookie.split("=");
    const forged = `${name}=${value.slice(0, 40)}${value[40] === "a" ? "b" : "a"}${value.slice(41)}`;
    expect((await ask("/v1/me", { headers: { cookie: forged } })).status).toBe(401);
  });
});

describe("a session", () => {
  it("is prolonged when it is used after a day, and is over after its end", async () => {
    const cookie = cookieOf(await signIn(admin.email, PASSWORD));
    const [, token = ""] = decodeURIComponent(cookie).split("=");
    const endIn = (ms: number): void => {
      const { changes } = example.parley.store.db
        .prepare("UPDATE sessions SET expires_at = ? WHERE token = ?")
        .run(new Date(Date.now() + ms).toISOString(), token.split(".")[0]);
      expect(changes).toBe(1);
    };
    const day = 86_400_000;
    const fresh = await ask("/v1/me", { headers: { cookie } });
    expect(fresh.headers.getSetCookie()).toEqual([]);
    endIn(5 * day);
    const prolonged = await ask("/v1/me", { headers: { cookie } });
    expect(prolonged.headers.getSetCookie()[0]).toContain("Max-Age=604800");
    endIn(-1);
    expect((await ask("/v1/me", { headers: { cookie } })).status).toBe(401);
  });

  it("is signed with a secret that only the owner of the data folder reads", () => {
    expect(statSync(join(example.folder, "session-secret")).mode & 0o777).toBe(0o600);
  });
});

describe("writes that rest on a cookie", () => {
  const invite = async (headers: Record<string, string>): Promise<Response> =>
    ask("/v1/brands/skylark/invitations", {
      method: "POST",
      headers: { cookie: admin.cookie, ...headers },
      body: JSON.stringify({ role: "viewer" }),
    });

  it("are refused when they come from elsewhere, or do not say from where", async () => {
    for (const headers of [
      {},
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "http://localhost.evil.example" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site", origin: "http://localhost" },
    ] as Record<string, string>[]) {
      const response = await invite(headers);
      expect(response.status, JSON.stringify(headers)).toBe(403);
      expect((await problemOf(response)).code).toBe("PARLEY_ORIGIN_REFUSED");
    }
  });

  it("are taken from the server's own pages", async () => {
    expect((await invite({ origin: "http://localhost" })).status).toBe(201);
    expect((await invite({ "sec-fetch-site": "same-origin" })).status).toBe(201);
  });

  it("need nothing of that with an API key, even beside a cookie", async () => {
    const headers = { cookie: admin.cookie, authorization: `Bearer ${example.key}`, origin: "https://evil.example" };
    const body = JSON.stringify({ role: "viewer" });
    expect((await ask("/v1/brands/skylark/invitations", { method: "POST", headers, body })).status).toBe(201);
  });

  it("another site cannot sign a browser in either", async () => {
    expect((await signIn(admin.email, PASSWORD, { origin: "https://evil.example" })).status).toBe(403);
  });
});

describe("passwords", () => {
  it("are changed by who knows the old one; other sessions end and this one goes on", async () => {
    const lead = await memberOf(ask, admin, "skylark", "lead");
    const other = cookieOf(await signIn(lead.email, PASSWORD));
    const wrong = await lead.send("POST", "/v1/auth/password", {
      current: "not this one",
      password: "another password",
    });
    expect(wrong.status).toBe(403);
    const change = await lead.send("POST", "/v1/auth/password", { current: PASSWORD, password: "another password" });
    expect(change.status).toBe(204);
    expect((await ask("/v1/me", { headers: { cookie: other } })).status).toBe(401);
    expect((await ask("/v1/me", { headers: { cookie: lead.cookie } })).status).toBe(401);
    expect((await ask("/v1/me", { headers: { cookie: cookieOf(change) } })).status).toBe(200);
    expect((await signIn(lead.email, PASSWORD)).status).toBe(401);
    expect((await signIn(lead.email, "another password")).status).toBe(200);
  });

  it("have at least ten characters", async () => {
    const response = await admin.send("POST", "/v1/auth/password", { current: PASSWORD, password: "too short" });
    expect(response.status).toBe(400);
    expect((await problemOf(response)).errors).toMatchObject([{ field: "password" }]);
  });

  it("stand nowhere in the database, nor do sessions' cookies or invitations' tokens", async () => {
    const response = await admin.send("POST", "/v1/brands/skylark/invitations", { role: "viewer" });
    const { link } = (await response.json()) as { link: string };
    const { db } = example.parley.store;
    const tables = db.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    const everything = JSON.stringify(tables.map(({ name }) => db.prepare(`SELECT * FROM "${name}"`).all()));
    expect(everything).toContain(admin.email);
    for (const secret of [
      PASSWORD,
      link.split("#token=")[1] ?? "",
      admin.cookie,
      decodeURIComponent(admin.cookie),
      example.key,
    ])
      expect(everything.includes(secret)).toBe(false);
  });
});

it("guessing a password is stopped after ten wrong ones, and goes on after a quarter of an hour", async () => {
  const clock = new VirtualClock("2026-03-02T09:00:00Z");
  const slow = await openExample({ clock });
  const ada = await firstAdmin(slow.parley);
  const guess = async (password: string): Promise<Response> =>
    slow.post("/v1/auth/sign-in", { email: ada.email, password }, null);
  for (let tries = 0; tries < 10; tries += 1) expect((await guess("a wrong password")).status).toBe(401);
  const stopped = await guess(PASSWORD);
  expect(stopped.status).toBe(429);
  expect(stopped.headers.get("retry-after")).toBe("900");
  expect((await problemOf(stopped)).code).toBe("PARLEY_TOO_MANY_TRIES");
  clock.pass(900_000);
  expect((await guess(PASSWORD)).status).toBe(200);
  await slow.close();
});

it("signing in opens no transaction, which could run into that of other requests", async () => {
  const { db, reads } = example.parley.store;
  const begun: string[] = [];
  const prepare = db.prepare.bind(db);
  db.prepare = (sql: string) => {
    if (/^\s*(begin|savepoint)/i.test(sql)) begun.push(sql);
    return prepare(sql);
  };
  expect((await signIn(admin.email, PASSWORD)).status).toBe(200);
  expect((await admin.get("/v1/me")).status).toBe(200);
  expect(begun).toEqual([]);
  await reads.transaction().execute(() => Promise.resolve());
  expect(begun).toEqual(["begin"]);
  db.prepare = prepare;
});
