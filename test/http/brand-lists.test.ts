import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openExample, problemOf, type OpenExample } from "../kit/open-example.ts";
import { firstAdmin, type SignedIn } from "../kit/people.ts";
import { toyBrand } from "../kit/toy-brand.ts";

let example: OpenExample;
let admin: SignedIn;
let parts: string[];

beforeAll(async () => {
  example = await openExample();
  admin = await firstAdmin(example.parley);
  await admin.send("POST", "/v1/brands", toyBrand());
  const { paths } = (await (await admin.get("/openapi.json")).json()) as { paths: { [path: string]: object } };
  parts = Object.entries(paths).flatMap(([path, operations]) => {
    const part = /^\/v1\/brands\/\{brand\}\/(\w+)$/.exec(path)?.[1];
    return part !== undefined && "get" in operations ? [part] : [];
  });
});
afterAll(async () => example.close());

/** What is no list, and not there before it is made. */
const NONE = ["protocol", "webhook"];
/** What is there before anything happened, and is no list of what did. */
const NEVER_EMPTY = ["live", "leads", "reports", "revisions", "record", "publishing", "people"];

describe("a brand that has no live protocol yet", () => {
  it("has every list, and they are empty", async () => {
    expect(parts).toEqual(expect.arrayContaining(["cases", "desk", "approvals", "live", "versions", "drafts"]));
    const answers = await Promise.all(
      parts.map(async (part) => {
        const response = await admin.get(`/v1/brands/toy/${part}`);
        const stream = response.headers.get("content-type")?.startsWith("text/event-stream") === true;
        const body: unknown = stream ? await response.body?.cancel() : await response.json();
        return { part, status: response.status, body };
      }),
    );
    expect(answers.filter(({ status }) => status !== 200).map(({ part }) => part)).toEqual(NONE);
    const lists = answers.filter(({ part }) => ![...NONE, ...NEVER_EMPTY].includes(part));
    expect(lists.length).toBeGreaterThan(6);
    for (const { part, body } of lists)
      expect([part, Object.values(body as object).filter(Array.isArray)]).toEqual([part, [[]]]);
  });

  it("still takes no mention, and says why", async () => {
    const mention = { id: "m1", channel: "x", text: "Hello?", at: "2026-03-02T09:00:00Z", author: { handle: "ana" } };
    const refused = await admin.send("POST", "/v1/brands/toy/mentions", mention);
    expect([refused.status, (await problemOf(refused)).hint]).toEqual([404, "Publish one first."]);
  });
});

describe("a brand that is not there", () => {
  it("has no list either", async () => {
    const found = await Promise.all(
      parts.map(async (part) => {
        const response = await admin.get(`/v1/brands/nobody/${part}`);
        return response.status === 404 ? [] : [`${part} ${response.status}`];
      }),
    );
    expect(found.flat()).toEqual([]);
  });
});
