import type { KeptMentions, MentionResult, TurnBody } from "@parley/engine";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mentionOf, openExample, problemOf, type OpenExample } from "../kit/open-example.ts";

const MENTIONS = "/v1/brands/skylark/mentions";

describe("a mention that we fail to read", () => {
  let example: OpenExample;
  let state: string;
  const author = { handle: "unlucky" };
  const later = mentionOf("later", { author, text: "Hello?" });

  /** The state of the author's open case is broken, so that the next mention cannot be taken into it. */
  beforeEach(async () => {
    example = await openExample();
    const { db } = example.parley.store;
    const opened = (await (await example.post(MENTIONS, mentionOf("first", { author }))).json()) as TurnBody;
    state = db.prepare<[string], string>("SELECT state FROM cases WHERE id = ?").pluck().get(opened.case) ?? "";
    db.prepare("UPDATE cases SET state = '{'").run();
  });
  afterEach(async () => example.close());

  const mend = (): unknown => example.parley.store.db.prepare("UPDATE cases SET state = ?").run(state);
  const failed = async (): Promise<KeptMentions["mentions"]> =>
    ((await (await example.get(`${MENTIONS}?status=failed`)).json()) as KeptMentions).mentions;
  const retry = (): Promise<Response> => example.post(`${MENTIONS}/x/later/retry`, {});

  it("is kept as it came, answered 500, and listed with the error", async () => {
    const response = await example.post(MENTIONS, later);
    const problem = await problemOf(response);
    expect([response.status, problem.code]).toEqual([500, "PARLEY_BUG"]);
    expect(JSON.stringify(problem)).not.toContain("JSON at position");
    const [kept, ...others] = await failed();
    expect(others).toEqual([]);
    expect(kept).toMatchObject({
      id: "later",
      status: "failed",
      case: null,
      author: "unlucky",
      sent: { text: "Hello?" },
    });
    expect(kept?.error).toContain("JSON");
    expect((await example.get(`${MENTIONS}/x/later`)).status).toBe(200);
  });

  it("is read again on demand, and taken when the reason is gone", async () => {
    await example.post(MENTIONS, later);
    const still = (await (await retry()).json()) as MentionResult;
    expect(still).toMatchObject({ id: "later", status: 500, problem: { code: "PARLEY_BUG" } });
    expect((await failed()).length).toBe(1);
    mend();
    const taken = (await (await retry()).json()) as MentionResult;
    expect(taken).toMatchObject({ id: "later", status: 200, answer: { joined: true } });
    expect(await failed()).toEqual([]);
    expect(await problemOf(await retry())).toMatchObject({ status: 409, code: "PARLEY_CONFLICT" });
    expect(((await (await example.post(MENTIONS, later)).json()) as TurnBody).case).toBe(taken.case);
  });

  it("is read again when it is sent again", async () => {
    await example.post(MENTIONS, later);
    mend();
    const again = await example.post(MENTIONS, later);
    expect([again.status, ((await again.json()) as TurnBody).joined]).toEqual([200, true]);
    expect(await failed()).toEqual([]);
  });

  it("fails alone in a list", async () => {
    const response = await example.post(MENTIONS, [mentionOf("before"), later, mentionOf("after")]);
    const { results } = (await response.json()) as { results: MentionResult[] };
    expect(results.map(({ status }) => status)).toEqual([201, 500, 201]);
    expect((await failed()).map(({ id }) => id)).toEqual(["later"]);
  });

  it("cannot change before it was read", async () => {
    await example.post(MENTIONS, later);
    const response = await example.parley.app.request(`${MENTIONS}/x/later`, {
      method: "PATCH",
      headers: { "content-type": "application/json", authorization: `Bearer ${example.key}` },
      body: JSON.stringify({ likes: 4 }),
    });
    expect(await problemOf(response)).toMatchObject({ status: 409, code: "PARLEY_CONFLICT" });
  });
});
