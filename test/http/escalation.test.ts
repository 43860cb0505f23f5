import type { ApprovalsBody, LinkBody, NewKeyBody, PeopleBody } from "@parley/engine";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bodyOf, openDesk, type Colleague, type OpenDesk } from "../kit/open-desk.ts";
import { firstAdmin, memberOf, tokenOf, type SignedIn } from "../kit/people.ts";
import { openToy, toyBrand, toyProtocol, type ToyParley } from "../kit/toy-brand.ts";

const PEOPLE = "/v1/brands/toy/people";

describe("nobody becomes more than somebody made him", () => {
  let toy: ToyParley;
  let admin: SignedIn;
  const ask = (path: string, init: RequestInit) => toy.parley.app.request(path, init);
  const accept = async (token: string, more: object = {}): Promise<number> =>
    (
      await ask("/v1/invitations/accept", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ token, password: "a password of mine", ...more }),
      })
    ).status;
  const idOf = async (email: string): Promise<string> => {
    const { people } = (await (await admin.get(`${PEOPLE}?limit=200`)).json()) as PeopleBody;
    return people.find((each) => each.email === email)?.person ?? "nobody";
  };
  const linkBy = async (by: SignedIn, email: string): Promise<string> => {
    const made = await by.send("POST", `${PEOPLE}/${await idOf(email)}/password-link`);
    expect(made.status).toBe(201);
    return tokenOf(((await made.json()) as LinkBody).link ?? "");
  };
  beforeEach(async () => {
    toy = await openToy();
    toy.parley.publish({ protocol: toyProtocol(), brand: toyBrand({ id: "other" }) });
    admin = await firstAdmin(toy.parley);
  });
  afterEach(async () => toy.close());

  it("by a password link for somebody who may do more than its maker", async () => {
    const boss = await memberOf(ask, admin, "toy", "admin");
    const { text } = await toy.parley.createKey("toy", "for people", { scopes: ["people:manage"] });
    const asked = await ask(`${PEOPLE}/${await idOf(boss.email)}/password-link`, {
      method: "POST",
      headers: { authorization: `Bearer ${text}` },
    });
    expect(asked.status).toBe(403);
  });

  it("by a password link that was made before its person came into another brand", async () => {
    const boss = await memberOf(ask, admin, "toy", "admin");
    const viewer = await memberOf(ask, admin, "toy", "viewer");
    const token = await linkBy(boss, viewer.email);
    const invited = await admin.send("POST", "/v1/brands/other/invitations", { role: "admin", email: viewer.email });
    const { link } = (await invited.json()) as { link: string };
    expect(await accept(tokenOf(link), { password: viewer.password })).toBe(200);
    expect(await accept(token)).toBe(404);
  });

  it("by a password link that was made before its person got another role", async () => {
    const boss = await memberOf(ask, admin, "toy", "admin");
    const viewer = await memberOf(ask, admin, "toy", "viewer");
    const token = await linkBy(boss, viewer.email);
    expect((await admin.send("PATCH", `${PEOPLE}/${await idOf(viewer.email)}`, { role: "admin" })).status).toBe(200);
    expect(await accept(token)).toBe(404);
  });

  it.each(["taken out of the brand", "made a viewer"])("by an invitation of his own after being %s", async (how) => {
    const boss = await memberOf(ask, admin, "toy", "admin");
    const invited = await boss.send("POST", "/v1/brands/toy/invitations", { role: "admin" });
    const { link } = (await invited.json()) as { link: string };
    const address = `${PEOPLE}/${await idOf(boss.email)}`;
    const gone =
      how === "made a viewer"
        ? await admin.send("PATCH", address, { role: "viewer" })
        : await admin.send("DELETE", address);
    expect(gone.ok).toBe(true);
    expect(await accept(tokenOf(link), { name: "Back", email: "back@toy.example" })).toBe(404);
  });
});

describe("a second person is another person", () => {
  let toy: ToyParley;
  let admin: SignedIn;
  const ask = (path: string, init: RequestInit) => toy.parley.app.request(path, init);
  const withKey = (text: string) => (path: string, body: unknown) =>
    ask(path, {
      method: "POST",
      headers: { authorization: `Bearer ${text}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  beforeEach(async () => {
    toy = await openToy({}, { publishing: { secondPerson: true } });
    admin = await firstAdmin(toy.parley);
  });
  afterEach(async () => toy.close());

  it("and not the one who asks, with a key of his own", async () => {
    const asks = async (path: string, body: unknown): Promise<{ id: string; version: string; text: string }> =>
      (await (await admin.send("POST", path, body)).json()) as { id: string; version: string; text: string };
    const { id } = await asks("/v1/brands/toy/drafts", { protocol: toyProtocol({ lead: "duty" }) });
    const { version } = await asks("/v1/brands/toy/versions", { draft: id, revision: 1 });
    const { text } = await asks("/v1/brands/toy/keys", { name: "me again", scopes: ["approvals:publish"] });
    const agreed = await withKey(text)(`/v1/brands/toy/versions/${version}/approve`, {});
    expect(agreed.status).toBe(403);
    const approver = await memberOf(ask, admin, "toy", "approver");
    expect((await approver.send("POST", `/v1/brands/toy/versions/${version}/approve`, {})).status).toBe(200);
  });

  it("nor a key that the asking key made", async () => {
    const first = withKey((await toy.parley.createKey("toy")).text);
    const draft = await first("/v1/brands/toy/drafts", { protocol: toyProtocol({ lead: "duty" }) });
    const { id } = (await draft.json()) as { id: string };
    const asked = await first("/v1/brands/toy/versions", { draft: id, revision: 1 });
    const { version } = (await asked.json()) as { version: string };
    const made = await first("/v1/brands/toy/keys", { name: "again", scopes: ["approvals:publish", "keys:manage"] });
    const second = withKey(((await made.json()) as NewKeyBody).text ?? "");
    expect((await second(`/v1/brands/toy/versions/${version}/approve`, {})).status).toBe(403);
    const again = await second("/v1/brands/toy/keys", { name: "and again", scopes: ["approvals:publish"] });
    const third = withKey(((await again.json()) as NewKeyBody).text ?? "");
    expect((await third(`/v1/brands/toy/versions/${version}/approve`, {})).status).toBe(403);
  });
});

describe("an approval", () => {
  let desk: OpenDesk;
  beforeEach(async () => {
    desk = await openDesk("retail-bank", "2026-03-03T10:00:00Z");
  });
  afterEach(async () => desk.close());

  it("is not given as an event by whoever asked for it, whichever request it names", async () => {
    const bob = await desk.colleague("bob");
    const cleo = await desk.colleague("cleo");
    const id = await desk.open({ text: "@PenhallowBank You charged my account twice for one withdrawal, €300." });
    expect((await bob.post(`/v1/cases/${id}/tell`, { event: "redress.proposed" })).status).toBe(200);
    const waiting = async () =>
      bodyOf<ApprovalsBody>(await cleo.get(`/v1/brands/${desk.brand}/approvals`)).then(({ approvals }) => approvals);
    const [asked] = await waiting();
    if (asked === undefined) throw new Error("nothing was asked for");
    const told = async (by: Colleague, event: string, data: object): Promise<number> =>
      (await by.post(`/v1/cases/${id}/events`, { id: event, type: "approval.granted", data })).status;
    expect(await told(bob, "e1", { effect: asked.id })).toBe(403);
    expect(await told(bob, "e2", {})).toBe(403);
    expect(await waiting()).toHaveLength(1);
    expect(await told(cleo, "e3", { effect: asked.id })).toBe(200);
    expect(await waiting()).toEqual([]);
  });
});
