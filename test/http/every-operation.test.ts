import { ALL_PERMISSIONS, ROLES, roleMay, type Permission, type Role, type TurnBody } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFile } from "../kit/example.ts";
import { mentionOf, openExample, type OpenExample } from "../kit/open-example.ts";
import { firstAdmin, memberOf, type Ask, type SignedIn } from "../kit/people.ts";

/** Everything that anybody may ask. An operation that is to be open has to be added here. */
const OPEN = [
  "GET /healthz",
  "GET /readyz",
  "GET /metrics",
  "GET /docs",
  "GET /openapi.json",
  "POST /v1/auth/sign-in",
  "POST /v1/invitations/look",
  "POST /v1/invitations/accept",
];

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly name: string;
  readonly needs: string;
}

let example: OpenExample;
let ask: Ask;
let caseId: string;
let operations: readonly Operation[];
let guarded: readonly (Operation & { readonly needs: Permission })[];
let strangersKey: string;
const keysWithout = new Map<Permission, string>();
const people = new Map<Role, SignedIn>();

const ROLE_NAMES = Object.keys(ROLES) as Role[];

beforeAll(async () => {
  example = await openExample();
  const { parley } = example;
  ask = (path, init) => parley.app.request(path, init);
  const brand = { ...(JSON.parse(exampleFile("airline-care", "brand.json")) as object), id: "other-air" };
  parley.publish({ protocol: JSON.parse(exampleFile("airline-care", "protocol.json")), brand });
  strangersKey = (await parley.createKey("other-air")).text;
  for (const permission of ALL_PERMISSIONS) {
    const scopes = ALL_PERMISSIONS.filter((each) => each !== permission);
    keysWithout.set(permission, (await parley.createKey("skylark", `without ${permission}`, { scopes })).text);
  }
  const admin = await firstAdmin(parley);
  for (const role of ROLE_NAMES) people.set(role, await memberOf(ask, admin, "skylark", role));
  const answer = await example.post("/v1/brands/skylark/mentions", mentionOf("m"));
  caseId = ((await answer.json()) as TurnBody).case;
  operations = await describedOperations();
  guarded = operations.flatMap((one) =>
    (ALL_PERMISSIONS as readonly string[]).includes(one.needs) ? [{ ...one, needs: one.needs as Permission }] : [],
  );
});
afterAll(async () => example.close());

async function describedOperations(): Promise<Operation[]> {
  const { paths } = (await (await ask("/openapi.json", {})).json()) as {
    paths: Record<string, Record<string, { "x-parley-needs"?: string }>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { "x-parley-needs": needs = "not said" }]) => {
      const asked = method.toUpperCase();
      return { method: asked, path, needs, name: `${asked} ${path}` };
    }),
  );
}

/** Asks an operation with an empty body: who is refused is refused before anything else is looked at. */
function request({ method, path }: Operation, headers: Record<string, string>): Response | Promise<Response> {
  const there = path
    .replace("{brand}", "skylark")
    .replace("{case}", caseId)
    .replace(/\{\w+\}/g, "plausible");
  const body = method === "GET" || method === "HEAD" ? {} : { body: "{}" };
  return ask(there, { method, headers: { "content-type": "application/json", ...headers }, ...body });
}

/** The answers of operations that are not as they should be; a stream is let go. */
async function otherwise(
  list: readonly Operation[],
  status: number,
  headers: (one: Operation) => Record<string, string>,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const one of list) {
    const response = await request(one, headers(one));
    await response.body?.cancel();
    if (response.status !== status) wrong.push(`${one.name}: ${response.status}`);
  }
  return wrong;
}

describe("every operation of the description", () => {
  it("says what it needs, and only those are open that are meant to be", () => {
    expect(guarded.length).toBeGreaterThan(15);
    expect(operations.filter(({ needs }) => needs === "not said").map(({ name }) => name)).toEqual([]);
    const open = operations.filter(({ needs }) => needs === "nothing").map(({ name }) => name);
    expect(open.filter((name) => !OPEN.includes(name))).toEqual([]);
    const unknown = operations.filter(({ needs }) => !["nothing", "known", ...ALL_PERMISSIONS].includes(needs));
    expect(unknown).toEqual([]);
  });

  it("refuses whoever is unknown, also from this machine", async () => {
    const closed = operations.filter(({ needs }) => needs !== "nothing");
    expect(await otherwise(closed, 401, () => ({}))).toEqual([]);
    expect(
      await otherwise(closed, 401, () => ({ authorization: "Bearer parley_0000000000000000000000000000dead" })),
    ).toEqual([]);
    const cookie = "parley.session_token=made.up";
    expect(await otherwise(closed, 401, () => ({ cookie, "sec-fetch-site": "same-origin" }))).toEqual([]);
  });

  it("refuses a key of another brand, and tells it of no case", async () => {
    const headers = () => ({ authorization: `Bearer ${strangersKey}` });
    const ofCases = guarded.filter(({ path }) => path.includes("{case}"));
    expect(ofCases.length).toBeGreaterThan(5);
    expect(await otherwise(ofCases, 404, headers)).toEqual([]);
    const others = guarded.filter((one) => !ofCases.includes(one));
    expect(await otherwise(others, 403, headers)).toEqual([]);
  });

  it("refuses a key that has all scopes but the one that is needed", async () => {
    const headers = ({ needs }: Operation) => ({
      authorization: `Bearer ${keysWithout.get(needs as Permission) ?? "none"}`,
    });
    expect(await otherwise(guarded, 403, headers)).toEqual([]);
  });

  it.each(ROLE_NAMES.filter((role) => role !== "admin"))(
    "refuses people with the role %s what the role may not",
    async (role) => {
      const cookie = people.get(role)?.cookie ?? "";
      const refused = guarded.filter(({ needs }) => !roleMay(role, needs));
      expect(refused.length).toBeGreaterThan(5);
      expect(await otherwise(refused, 403, () => ({ cookie, "sec-fetch-site": "same-origin" }))).toEqual([]);
    },
  );

  it("refuses a write of an admin's browser that another site made it send", async () => {
    const writes = operations.filter(({ method, needs }) => method !== "GET" && needs !== "nothing");
    const cookie = people.get("admin")?.cookie ?? "";
    expect(await otherwise(writes, 403, () => ({ cookie, origin: "https://evil.example" }))).toEqual([]);
  });

  it("lets through who has what is needed: the refusals above are no accident", async () => {
    const reads = guarded.filter(({ method }) => method === "GET");
    for (const one of reads) {
      const response = await request(one, { authorization: `Bearer ${example.key}` });
      await response.body?.cancel();
      expect([401, 403], one.name).not.toContain(response.status);
    }
  });
});
