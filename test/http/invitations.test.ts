import type { InvitedBody, MeBody, PeopleBody } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFile } from "../kit/example.ts";
import { openExample, problemOf, type OpenExample } from "../kit/open-example.ts";
import { acceptInvitation, firstAdmin, memberOf, PASSWORD, tokenOf, type Ask, type SignedIn } from "../kit/people.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

let clock: VirtualClock;
let example: OpenExample;
let ask: Ask;
let admin: SignedIn;

beforeAll(async () => {
  clock = new VirtualClock("2026-03-02T09:00:00Z");
  example = await openExample({ clock });
  const brand = { ...(JSON.parse(exampleFile("airline-care", "brand.json")) as object), id: "other-air" };
  example.parley.publish({ protocol: JSON.parse(exampleFile("airline-care", "protocol.json")), brand });
  ask = (path, init) => example.parley.app.request(path, init);
  admin = await firstAdmin(example.parley);
});
afterAll(async () => example.close());

async function invite(by: SignedIn, brand: string, wish: object): Promise<InvitedBody & { link: string }> {
  const response = await by.send("POST", `/v1/brands/${brand}/invitations`, wish);
  expect(response.status).toBe(201);
  return (await response.json()) as InvitedBody & { link: string };
}

const accept = async (body: object): Promise<Response> =>
  ask("/v1/invitations/accept", { method: "POST", body: JSON.stringify(body) });

const people = async (brand = "skylark"): Promise<PeopleBody["people"]> =>
  ((await (await admin.get(`/v1/brands/${brand}/people`)).json()) as PeopleBody).people;

const idOf = async (email: string): Promise<string> =>
  (await people()).find((person) => person.email === email)?.person ?? "nobody";

describe("the first admin", () => {
  it("is invited anew at each start until there is one; only the newest link works", async () => {
    const fresh = await openExample();
    const old = (await fresh.parley.welcomeAdmin()) ?? "";
    const token = (await fresh.parley.welcomeAdmin()) ?? "";
    expect(token).not.toBe(old);
    expect((await fresh.post("/v1/invitations/look", { token: old }, null)).status).toBe(404);
    const seen = await fresh.post("/v1/invitations/look", { token }, null);
    expect(await seen.json()).toMatchObject({ purpose: "join", role: "admin", email: null, brand: { id: "*" } });
    await acceptInvitation((path, init) => fresh.parley.app.request(path, init), token, "ada@parley.example");
    expect(await fresh.parley.welcomeAdmin()).toBeNull();
    await fresh.close();
  });
});

describe("an invitation", () => {
  it("makes somebody a member with a role and leads, signed in, and works once", async () => {
    const { link, ...shown } = await invite(admin, "skylark", { role: "lead", leads: ["baggage"] });
    expect(shown).toMatchObject({ brand: "skylark", role: "lead", invitedBy: "ada", email: null });
    expect(link).toMatch(/^http:\/\/localhost\/welcome#token=\w{32}$/);
    const token = tokenOf(link);
    const bea = await acceptInvitation(ask, token, "bea@skylark.example");
    const me = (await (await bea.get("/v1/me")).json()) as MeBody;
    expect(me.brands).toMatchObject([{ id: "skylark", roles: ["lead"], leads: ["baggage"] }]);
    expect(me.everywhere).toEqual([]);
    expect((await bea.get("/v1/brands/skylark/cases")).status).toBe(200);
    expect((await bea.get("/v1/brands/other-air/cases")).status).toBe(403);
    const again = await accept({ token, name: "Eve", email: "eve@skylark.example", password: PASSWORD });
    expect(again.status).toBe(404);
  });

  it("ends after seven days, or when it is taken back", async () => {
    const ending = await invite(admin, "skylark", { role: "viewer" });
    expect(Date.parse(ending.expiresAt) - clock.now()).toBe(7 * 86_400_000);
    const withdrawn = await invite(admin, "skylark", { role: "viewer" });
    expect((await admin.send("DELETE", `/v1/brands/skylark/invitations/${withdrawn.id}`)).status).toBe(204);
    clock.pass(7 * 86_400_000);
    for (const { link } of [ending, withdrawn]) {
      const response = await accept({ token: tokenOf(link), name: "Eve", email: "e@x.example", password: PASSWORD });
      expect(response.status).toBe(404);
    }
    const { invitations } = (await (await admin.get("/v1/brands/skylark/invitations")).json()) as { invitations: [] };
    expect(invitations).toEqual([]);
  });

  it("for an address is for that address", async () => {
    const { link } = await invite(admin, "skylark", { role: "viewer", email: "Cleo@Skylark.example" });
    const cleo = await acceptInvitation(ask, tokenOf(link), "mallory@elsewhere.example");
    const me = (await (await cleo.get("/v1/me")).json()) as MeBody;
    expect(me.email).toBe("cleo@skylark.example");
  });

  it("says what is missing: a name, an address, a password long enough", async () => {
    const { link } = await invite(admin, "skylark", { role: "viewer" });
    const token = tokenOf(link);
    const fields = async (body: object): Promise<unknown> => (await problemOf(await accept({ token, ...body }))).errors;
    expect(await fields({ name: "Dan", password: PASSWORD })).toMatchObject([{ field: "email" }]);
    expect(await fields({ email: "dan@x.example", password: PASSWORD })).toMatchObject([{ field: "name" }]);
    expect(await fields({ name: "Dan", email: "dan@x.example", password: "short" })).toMatchObject([
      { field: "password" },
    ]);
    expect((await accept({ token, name: "Dan", email: "dan@x.example", password: PASSWORD })).status).toBe(200);
  });

  it("names leads that the brand has", async () => {
    const response = await admin.send("POST", "/v1/brands/skylark/invitations", { role: "lead", leads: ["nobody"] });
    expect((await problemOf(response)).errors).toMatchObject([{ field: "leads" }]);
  });
});

describe("somebody of several brands", () => {
  it("proves the account by its password, and gets no new one: another brand's admin cannot take it over", async () => {
    const otherAdmin = await memberOf(ask, admin, "other-air", "admin");
    const approver = await memberOf(ask, admin, "skylark", "approver");
    const { link } = await invite(otherAdmin, "other-air", { role: "viewer", email: approver.email });
    const token = tokenOf(link);
    const stolen = await accept({ token, name: "Mallory", password: "a password of mine" });
    expect(stolen.status).toBe(401);
    expect((await problemOf(stolen)).errors).toMatchObject([{ field: "password" }]);
    const joined = await accept({ token, password: approver.password });
    expect(joined.status).toBe(200);
    const me = (await joined.json()) as MeBody;
    expect(me.brands.map(({ id, roles }) => [id, roles])).toEqual([
      ["other-air", ["viewer"]],
      ["skylark", ["approver"]],
    ]);
    const person = me.id;
    const link2 = await otherAdmin.send("POST", `/v1/brands/other-air/people/${person}/password-link`);
    expect(link2.status).toBe(403);
    expect((await admin.send("POST", `/v1/brands/other-air/people/${person}/password-link`)).status).toBe(201);
  });

  it("an admin of one brand sees and invites into no other, nor into all", async () => {
    const admins = await memberOf(ask, admin, "skylark", "admin");
    expect((await admins.get("/v1/brands/skylark/people")).status).toBe(200);
    for (const brand of ["other-air", "*"]) {
      expect((await admins.get(`/v1/brands/${brand}/people`)).status).toBe(403);
      expect((await admins.send("POST", `/v1/brands/${brand}/invitations`, { role: "viewer" })).status).toBe(403);
    }
  });
});

it("a link to a new password sets it, once, and ends all sessions", async () => {
  const designer = await memberOf(ask, admin, "skylark", "designer");
  const made = await admin.send("POST", `/v1/brands/skylark/people/${await idOf(designer.email)}/password-link`);
  const { link } = (await made.json()) as { link: string };
  const seen = await ask("/v1/invitations/look", { method: "POST", body: JSON.stringify({ token: tokenOf(link) }) });
  expect(await seen.json()).toMatchObject({ purpose: "password", email: designer.email, brand: null });
  const password = "another long password";
  expect((await accept({ token: tokenOf(link), password })).status).toBe(200);
  expect((await designer.get("/v1/me")).status).toBe(401);
  expect((await accept({ token: tokenOf(link), password })).status).toBe(404);
});

describe("people of a brand", () => {
  it("get other roles and leads, at once", async () => {
    const viewer = await memberOf(ask, admin, "skylark", "viewer");
    const address = `/v1/brands/skylark/people/${await idOf(viewer.email)}`;
    expect((await viewer.get("/v1/brands/skylark/keys")).status).toBe(403);
    const changed = await admin.send("PATCH", address, { role: "lead", leads: ["baggage"] });
    expect(await changed.json()).toMatchObject({ role: "lead", leads: ["baggage"] });
    const me = (await (await viewer.get("/v1/me")).json()) as MeBody;
    expect(me.brands).toMatchObject([{ roles: ["lead"], leads: ["baggage"] }]);
    expect((await admin.send("DELETE", address)).status).toBe(204);
    expect((await viewer.get("/v1/me")).status).toBe(401);
    expect(await idOf(viewer.email)).toBe("nobody");
  });

  it("the last admin can be neither taken away nor given another role", async () => {
    const address = `/v1/brands/*/people/${await idOf(admin.email)}`;
    for (const response of [
      await admin.send("DELETE", address),
      await admin.send("PATCH", address, { role: "viewer" }),
    ]) {
      expect(response.status).toBe(409);
      expect((await problemOf(response)).detail).toContain("last admin");
    }
    const second = await memberOf(ask, admin, "*", "admin");
    expect((await second.send("PATCH", address, { role: "viewer" })).status).toBe(200);
    expect((await second.send("PATCH", address, { role: "admin" })).status).toBe(200);
  });

  it("who did what stands in the record", () => {
    const lines = example.parley.store.db
      .prepare<[], { actor: string; action: string }>("SELECT actor, action FROM audit")
      .all();
    const actions = new Set(lines.map(({ action }) => action));
    for (const action of [
      "person.invited",
      "member.joined",
      "member.changed",
      "member.removed",
      "password.changed",
      "password-link.made",
      "invitation.withdrawn",
    ])
      expect(actions).toContain(action);
    expect(
      lines.filter(({ action }) => action === "member.joined").every(({ actor }) => actor.startsWith("person:")),
    ).toBe(true);
  });
});
