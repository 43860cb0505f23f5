import type { CaseBody, MentionResult } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mentionOf, openExample, problemOf, type OpenExample } from "../kit/open-example.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

const MENTIONS = "/v1/brands/skylark/mentions";

describe("posting a list of mentions", () => {
  let example: OpenExample;
  beforeAll(async () => {
    example = await openExample();
  });
  afterAll(async () => example.close());

  const post = async (list: readonly unknown[]): Promise<MentionResult[]> => {
    const response = await example.post(MENTIONS, list);
    expect(response.status).toBe(200);
    return ((await response.json()) as { results: MentionResult[] }).results;
  };

  it("answers each as it would be answered alone, in order", async () => {
    const results = await post([
      mentionOf("l1"),
      mentionOf("l2", { author: { handle: "author-l1" } }),
      mentionOf("l3"),
    ]);
    expect(results.map(({ id, status }) => [id, status])).toEqual([
      ["l1", 201],
      ["l2", 200],
      ["l3", 201],
    ]);
    const [first, second, third] = results;
    expect(second?.case).toBe(first?.case);
    expect(third?.case).not.toBe(first?.case);
    const alone = await example.post(MENTIONS, mentionOf("l1"));
    expect(await alone.json()).toEqual(first?.answer);
  });

  it("takes a mention that is in it twice once, and answers both alike", async () => {
    const [first, again] = await post([mentionOf("double"), mentionOf("double", { text: "something else" })]);
    expect([first?.status, again?.status]).toEqual([201, 200]);
    expect(again?.answer).toEqual(first?.answer);
    const whole = (await (await example.get(`/v1/cases/${first?.case}`)).json()) as CaseBody;
    expect(whole.mentions.length).toBe(1);
  });

  it("names what is wrong with one, and takes the others", async () => {
    const results = await post([mentionOf("good"), { id: "bad", channel: "x" }, 7, mentionOf("good-2")]);
    expect(results.map(({ id, status }) => [id, status])).toEqual([
      ["good", 201],
      ["bad", 422],
      [null, 422],
      ["good-2", 201],
    ]);
    expect(results[1]?.problem).toMatchObject({ code: "PARLEY_MENTION_INVALID", status: 422 });
    expect(results[1]?.problem?.errors?.map(({ field }) => field)).toContain("author");
  });

  it("has nothing to say to an empty one", async () => {
    expect(await post([])).toEqual([]);
  });

  it("refuses a list of too many, and a body that is too large, and takes none of them", async () => {
    const many = await example.post(
      MENTIONS,
      Array.from({ length: 1001 }, (_, index) => mentionOf(`many-${index}`)),
    );
    expect(await problemOf(many)).toMatchObject({ status: 413, detail: "a list has at most 1000 mentions" });
    expect((await example.get(`${MENTIONS}/x/many-0`)).status).toBe(404);
    const large = await example.post(MENTIONS, `["${"x".repeat(9_000_000)}"]`);
    expect(large.status).toBe(413);
  });

  it("is described beside one mention and a stream of lines", async () => {
    const { paths } = (await (await example.get("/openapi.json")).json()) as {
      paths: { [path: string]: { post: { requestBody: { content: { [type: string]: { schema: object } } } } } };
    };
    const { content } = paths["/v1/brands/{brand}/mentions"]?.post.requestBody ?? { content: {} };
    expect(Object.keys(content)).toEqual(["application/json", "application/x-ndjson"]);
    expect(content["application/json"]?.schema).toMatchObject({
      anyOf: [{ type: "object" }, { type: "array", maxItems: 1000, items: { type: "object" } }],
    });
    expect(content["application/x-ndjson"]?.schema).toMatchObject({
      type: "object",
      required: expect.arrayContaining(["id", "text"]),
    });
  });

  it("reads no more of other requests than before", async () => {
    const response = await example.parley.app.request("/v1/cases/case_1/events", {
      method: "POST",
      headers: { "content-type": "application/x-ndjson", authorization: `Bearer ${example.key}` },
      body: "x".repeat(300_000),
    });
    expect(response.status).toBe(413);
    const declared = await example.post("/v1/cases/case_1/events", "x".repeat(300_000));
    expect(declared.status).toBe(413);
  });
});

describe("a list that comes when too much waits", () => {
  it("is refused whole, with the time to wait", async () => {
    const example = await openExample({ waiting: 3 });
    const lists = await Promise.all(
      [0, 1, 2].map(async (list) =>
        example.post(
          MENTIONS,
          Array.from({ length: 4 }, (_, index) => mentionOf(`w-${list}-${index}`)),
        ),
      ),
    );
    const refused = lists.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(1);
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    const kept = (await (await example.get(`${MENTIONS}?limit=200`)).json()) as { mentions: unknown[] };
    expect(kept.mentions.length).toBe(4 * (3 - refused.length));
    await example.close();
  });
});

describe("a caller that sends too fast", () => {
  it("is refused with the time after which there is room, brand by brand", async () => {
    const example = await openExample({
      rate: { burst: 4, perSecond: 0.25 },
      clock: new VirtualClock("2026-03-02T09:00:00Z"),
    });
    const list = await example.post(MENTIONS, [mentionOf("r1"), mentionOf("r2"), mentionOf("r3")]);
    expect(list.status).toBe(200);
    const two = await example.post(MENTIONS, [mentionOf("r4"), mentionOf("r5")]);
    expect(await problemOf(two)).toMatchObject({ status: 429, code: "PARLEY_RATE_EXCEEDED" });
    expect(two.headers.get("retry-after")).toBe("4");
    expect((await example.post(MENTIONS, mentionOf("r6"))).status).toBe(201);
    const other = (await example.parley.createKey("skylark", "other")).text;
    expect((await example.post(MENTIONS, mentionOf("r7"), other)).status).toBe(201);
    await example.close();
  });
});
