import type { CaseBody, KeptMentions, MentionChanged, TurnBody, WholeMention } from "@parley/engine";
import { verifyJournal } from "@parley/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mentionOf, openExample, problemOf, type OpenExample } from "../kit/open-example.ts";

const MENTIONS = "/v1/brands/skylark/mentions";

describe("what becomes of a mention", () => {
  let example: OpenExample;
  beforeAll(async () => {
    example = await openExample();
  });
  afterAll(async () => example.close());

  const send = (method: string, id: string, body?: object): Promise<Response> | Response =>
    example.parley.app.request(`${MENTIONS}/x/${encodeURIComponent(id)}`, {
      method,
      headers: { "content-type": "application/json", authorization: `Bearer ${example.key}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const open = async (id: string, more: object = {}): Promise<string> =>
    ((await (await example.post(MENTIONS, mentionOf(id, more))).json()) as TurnBody).case;
  const changed = async (response: Promise<Response> | Response): Promise<MentionChanged> =>
    (await (await response).json()) as MentionChanged;
  const whole = async (id: string): Promise<CaseBody> =>
    (await (await example.get(`/v1/cases/${id}`)).json()) as CaseBody;
  const kept = async (id: string): Promise<WholeMention> =>
    (await (await example.get(`${MENTIONS}/x/${encodeURIComponent(id)}`)).json()) as WholeMention;
  const eventsOf = async (id: string): Promise<string[]> => (await whole(id)).journal.map(({ event }) => event);

  it("reaches its case as numbers, once for the same numbers", async () => {
    const id = await open("spread");
    expect(await changed(send("PATCH", "spread", { shares: 12, likes: 0 }))).toMatchObject({
      changed: ["shares"],
      case: id,
      answer: { case: id },
    });
    expect(await changed(send("PATCH", "spread", { shares: 12 }))).toEqual({
      channel: "x",
      id: "spread",
      changed: [],
      case: id,
    });
    expect(await eventsOf(id)).toEqual(["mention", "mention.spread"]);
    expect((await whole(id)).mentions[0]?.mention.shares).toBe(12);
  });

  it("reaches its case as a new text, and both as two events", async () => {
    const id = await open("a/b edited?");
    const change = { text: "Thank you, it is here. Great service!", replies: 3 };
    expect((await changed(send("PATCH", "a/b edited?", change))).changed).toEqual(["replies", "text"]);
    expect(await eventsOf(id)).toEqual(["mention", "mention.spread", "mention.edited"]);
    const mention = await kept("a/b edited?");
    expect(mention.latest).toEqual(change);
    expect(mention.sent["text"]).toBe(mentionOf("x").text);
    expect(mention.history.map((line) => line.change)).toEqual([change]);
    const cases = (await (await example.get("/v1/brands/skylark/cases")).json()) as {
      cases: { id: string; mention: { text: string; intent: string } }[];
    };
    expect(cases.cases.find((each) => each.id === id)?.mention).toMatchObject({ text: change.text, intent: "praise" });
  });

  it("may be that it is gone: once, and then nothing changes any more", async () => {
    const id = await open("gone");
    expect(await changed(send("DELETE", "gone"))).toMatchObject({ changed: ["deleted"], case: id });
    expect(await changed(send("DELETE", "gone"))).toMatchObject({ changed: [], case: id });
    expect(await eventsOf(id)).toEqual(["mention", "mention.deleted"]);
    expect((await whole(id)).mentions[0]?.mention.deleted).toBe(true);
    expect((await kept("gone")).latest?.deletedAt).toMatch(/^20/);
    expect(await problemOf(await send("PATCH", "gone", { shares: 1 }))).toMatchObject({ code: "PARLEY_CONFLICT" });
  });

  it("does not touch what the case knows of a newer mention", async () => {
    const author = { handle: "writes-twice" };
    const id = await open("older", { author });
    await open("newer", { author, text: "@SkylarkAir still waiting for my bag" });
    await send("PATCH", "older", { text: "Thank you, all good, great service!" });
    const cases = (await (await example.get("/v1/brands/skylark/cases")).json()) as {
      cases: { id: string; mention: { text: string } }[];
    };
    expect(cases.cases.find((each) => each.id === id)?.mention.text).toBe("@SkylarkAir still waiting for my bag");
    expect(await eventsOf(id)).toEqual(["mention", "mention", "mention.edited"]);
  });

  it("can be taken again from the journal, with what came in", async () => {
    const { differing, same } = await verifyJournal(example.parley.store);
    expect(differing).toEqual([]);
    expect(same).toBeGreaterThanOrEqual(4);
  });

  it("is kept of our own posts too, and moves no case", async () => {
    await example.post(MENTIONS, mentionOf("ours", { author: { handle: "SkylarkAir" } }));
    expect(await changed(send("PATCH", "ours", { likes: 9 }))).toEqual({
      channel: "x",
      id: "ours",
      changed: ["likes"],
      case: null,
    });
  });

  it.each([
    ["PATCH", "nobody-sent-it", { likes: 1 }, 404, "PARLEY_NOT_FOUND"],
    ["DELETE", "nobody-sent-it", undefined, 404, "PARLEY_NOT_FOUND"],
    ["PATCH", "spread", {}, 422, "PARLEY_MENTION_INVALID"],
    ["PATCH", "spread", { likes: -1 }, 422, "PARLEY_MENTION_INVALID"],
    ["PATCH", "spread", { author: "me" }, 422, "PARLEY_MENTION_INVALID"],
  ])("%s of %s with %j is refused", async (method, id, body, status, code) => {
    expect(await problemOf(await send(method, id, body))).toMatchObject({ status, code });
  });

  it("is listed page by page, newest first, by author and channel", async () => {
    for (const id of ["p1", "p2", "p3"]) await open(id, { author: { handle: "pages" } });
    const page = async (query: string): Promise<KeptMentions> =>
      (await (await example.get(`${MENTIONS}?${query}`)).json()) as KeptMentions;
    const first = await page("author=pages&channel=x&limit=2");
    expect(first.mentions.map(({ id, status }) => [id, status])).toEqual([
      ["p3", "taken"],
      ["p2", "taken"],
    ]);
    const second = await page(`author=pages&limit=2&cursor=${first.next}`);
    expect([second.mentions.map(({ id }) => id), second.next]).toEqual([["p1"], null]);
    expect((await page("status=own")).mentions.map(({ id }) => id)).toEqual(["ours"]);
    expect((await page("status=failed")).mentions).toEqual([]);
    expect((await example.get(`${MENTIONS}?cursor=nonsense`)).status).toBe(400);
  });
});
