import type { KeyBody, KeysBody, NewKeyBody, Permission } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mentionOf, openExample, problemOf, type OpenExample } from "../kit/open-example.ts";
import { firstAdmin, memberOf, type SignedIn } from "../kit/people.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

const KEYS = "/v1/brands/skylark/keys";
const MENTIONS = "/v1/brands/skylark/mentions";

let clock: VirtualClock;
let example: OpenExample;
let admin: SignedIn;

beforeAll(async () => {
  clock = new VirtualClock("2026-03-02T09:00:00Z");
  example = await openExample({ clock });
  admin = await firstAdmin(example.parley);
});
afterAll(async () => example.close());

async function make(scopes: readonly Permission[], other: object = {}): Promise<NewKeyBody & { text: string }> {
  const response = await admin.send("POST", KEYS, { name: "for a test", scopes, ...other });
  expect(response.status).toBe(201);
  return (await response.json()) as NewKeyBody & { text: string };
}

async function listed(id: string): Promise<KeyBody | undefined> {
  const { keys } = (await (await admin.get(`${KEYS}?limit=200`)).json()) as KeysBody;
  return keys.find((key) => key.id === id);
}

describe("a key", () => {
  it("does what its scopes say and nothing else", async () => {
    const { text } = await make(["cases:read"]);
    expect((await example.get("/v1/brands/skylark/cases", { authorization: `Bearer ${text}` })).status).toBe(200);
    const refused = await example.post(MENTIONS, mentionOf("m"), text);
    expect(refused.status).toBe(403);
    expect((await problemOf(refused)).hint).toContain("mentions:send");
  });

  it("is shown when it is made and never again", async () => {
    const made = await make(["cases:read"]);
    expect(made.text).toMatch(/^parley_[0-9A-Za-z]{32}$/);
    expect(await listed(made.id)).toMatchObject({ name: "for a test", scopes: ["cases:read"], revokedAt: null });
    expect(JSON.stringify(await listed(made.id))).not.toContain(made.text);
  });

  it("is made once when the request is repeated; the repeat does not show it again, and its text is kept nowhere", async () => {
    const ask = (): Promise<Response> =>
      admin.send("POST", KEYS, { name: "repeated", scopes: ["cases:read"] }, { "idempotency-key": "once" });
    const first = (await (await ask()).json()) as NewKeyBody;
    const again = (await (await ask()).json()) as NewKeyBody;
    expect(again).toEqual({ ...first, text: null });
    const repeats = example.parley.store.db.prepare("SELECT answer FROM repeats").all();
    expect(JSON.stringify(repeats)).toContain(first.id);
    expect(JSON.stringify(repeats)).not.toContain(first.text ?? "nothing");
  });

  it("is refused from the moment it is revoked, and stays in the list", async () => {
    const { id, text } = await make(["cases:read"]);
    const authorization = `Bearer ${text}`;
    expect((await example.get("/v1/me", { authorization })).status).toBe(200);
    expect((await admin.send("DELETE", `${KEYS}/${id}`)).status).toBe(204);
    const refused = await example.get("/v1/me", { authorization });
    expect(refused.status).toBe(401);
    expect((await problemOf(refused)).code).toBe("PARLEY_KEY_UNKNOWN");
    expect((await listed(id))?.revokedAt).not.toBeNull();
    expect((await admin.send("DELETE", `${KEYS}/${id}`)).status).toBe(404);
  });

  it("ends when it expires", async () => {
    const { text } = await make(["cases:read"], { expiresAt: "2026-03-03T09:00:00Z" });
    const authorization = `Bearer ${text}`;
    expect((await example.get("/v1/me", { authorization })).status).toBe(200);
    clock.pass(86_400_000);
    expect((await example.get("/v1/me", { authorization })).status).toBe(401);
    const late = await admin.send("POST", KEYS, {
      name: "late",
      scopes: ["cases:read"],
      expiresAt: "2026-03-01T00:00:00Z",
    });
    expect((await problemOf(late)).errors).toMatchObject([{ field: "expiresAt" }]);
  });

  it("tells when it was last used, written once a minute and not at each use", async () => {
    const { id, text } = await make(["cases:read"]);
    const used = clock.now();
    for (let times = 0; times < 3; times += 1) await example.get("/v1/me", { authorization: `Bearer ${text}` });
    expect((await listed(id))?.lastUsedAt).toBeNull();
    clock.pass(60_000);
    await expect.poll(async () => (await listed(id))?.lastUsedAt).toBe(new Date(used).toISOString());
  });

  it("says who it is", async () => {
    const { text } = await make(["cases:read", "reports:read"]);
    const me = await example.get("/v1/me", { authorization: `Bearer ${text}` });
    expect(await me.json()).toMatchObject({
      kind: "key",
      name: "for a test",
      email: null,
      everywhere: [],
      brands: [{ id: "skylark", roles: [], permissions: ["cases:read", "reports:read"], leads: [] }],
    });
  });
});

describe("nobody grants what he does not have", () => {
  it("a key that may make keys makes none that may do more", async () => {
    const { text } = await make(["keys:manage", "cases:read"]);
    const more = await example.post(KEYS, { name: "more", scopes: ["cases:read", "people:manage"] }, text);
    expect(more.status).toBe(403);
    expect((await problemOf(more)).hint).toContain("people:manage");
    expect((await example.post(KEYS, { name: "less", scopes: ["cases:read"] }, text)).status).toBe(201);
  });

  it("a key that may invite people cannot make an admin, who may do more", async () => {
    const { text } = await make(["people:manage", "cases:read", "protocols:read", "reports:read"]);
    const invite = async (role: string): Promise<number> =>
      (await example.post("/v1/brands/skylark/invitations", { role }, text)).status;
    expect(await invite("admin")).toBe(403);
    expect(await invite("lead")).toBe(403);
    expect(await invite("viewer")).toBe(201);
  });

  it("a name has no signs that would steer a terminal or turn the line around", async () => {
    for (const name of ["a\u001b[2Jb", "a\r\nb", "a\u202eb"]) {
      const response = await example.post(
        KEYS,
        { name, scopes: ["cases:read"] },
        (await make(["keys:manage", "cases:read"])).text,
      );
      expect(response.status).toBe(400);
      expect((await problemOf(response)).errors).toMatchObject([{ field: "name" }]);
    }
  });

  it("who is no admin makes no keys", async () => {
    const ask = (path: string, init: RequestInit) => example.parley.app.request(path, init);
    const designer = await memberOf(ask, admin, "skylark", "designer");
    expect((await designer.send("POST", KEYS, { name: "mine", scopes: ["cases:read"] })).status).toBe(403);
  });
});

it("keys are listed in pages, each once", async () => {
  for (let count = 0; count < 5; count += 1) await make(["cases:read"]);
  const seen: string[] = [];
  for (let next: string | null = ""; next !== null;) {
    const response = await admin.get(`${KEYS}?limit=3${next === "" ? "" : `&cursor=${next}`}`);
    const page = (await response.json()) as KeysBody;
    expect(page.keys.length).toBeLessThanOrEqual(3);
    seen.push(...page.keys.map(({ id }) => id));
    next = page.next;
  }
  const all = (await (await admin.get(`${KEYS}?limit=200`)).json()) as KeysBody;
  expect(seen).toEqual(all.keys.map(({ id }) => id));
  expect((await admin.get(`${KEYS}?cursor=nonsense`)).status).toBe(400);
});
