import type { TurnBody } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mentionOf, openExample, problemOf, type OpenExample } from "../kit/open-example.ts";

const MENTIONS = "/v1/brands/skylark/mentions";

describe("posting a mention", () => {
  let example: OpenExample;
  beforeAll(async () => {
    example = await openExample();
  });
  afterAll(async () => example.close());

  it("opens a case and answers with the decision", async () => {
    const response = await example.post(MENTIONS, mentionOf("first"));
    expect(response.status).toBe(201);
    const turn = (await response.json()) as TurnBody;
    expect(response.headers.get("location")).toBe(`/v1/cases/${turn.case}`);
    expect(turn.joined).toBe(false);
    expect(turn.decision.respond.status).toBe("decided");
    expect(Object.values(turn.decision).every((answer) => answer.status !== "undecided")).toBe(true);
    expect(turn.state.titles.length).toBe(turn.state.active.length);
  });

  it("gives the same answer to the same mention again", async () => {
    const first = await example.post(MENTIONS, mentionOf("twice"));
    const again = await example.post(MENTIONS, mentionOf("twice"));
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(await again.text()).toBe(await first.text());
  });

  it("gives one case to a mention that comes many times at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => example.post(MENTIONS, mentionOf("rush"))),
    );
    const bodies = new Set(await Promise.all(answers.map((answer) => answer.text())));
    expect(bodies.size).toBe(1);
    expect(answers.filter((answer) => answer.status === 201).length).toBe(1);
  });

  it("lets a follow-up join the open case of its conversation", async () => {
    const author = { handle: "follower" };
    const first = (await (await example.post(MENTIONS, mentionOf("talk-1", { author }))).json()) as TurnBody;
    const response = await example.post(MENTIONS, mentionOf("talk-2", { author, text: "Hello?? Still no bag!" }));
    const second = (await response.json()) as TurnBody;
    expect(response.status).toBe(200);
    expect(second.joined).toBe(true);
    expect(second.case).toBe(first.case);
  });

  it("keeps conversations of other channels apart", async () => {
    const author = { handle: "everywhere" };
    const onX = (await (await example.post(MENTIONS, mentionOf("same-id", { author }))).json()) as TurnBody;
    const onFacebook = (await (
      await example.post(MENTIONS, mentionOf("same-id", { author, channel: "facebook" }))
    ).json()) as TurnBody;
    expect(onFacebook.case).not.toBe(onX.case);
  });

  it("names every field that is missing or wrong", async () => {
    const response = await example.post(MENTIONS, {
      id: "bad",
      channel: "X",
      author: { followers: "many" },
      colour: "red",
    });
    expect(response.status).toBe(422);
    const problem = await problemOf(response);
    expect(problem.code).toBe("PARLEY_MENTION_INVALID");
    expect(problem.errors?.map(({ field }) => field).toSorted()).toEqual([
      "at",
      "author.followers",
      "author.handle",
      "channel",
      "colour",
      "text",
    ]);
    expect(problem.errors?.find(({ field }) => field === "text")?.message).toBe("is required");
    expect(problem.requestId).toBe(response.headers.get("x-request-id"));
  });

  it("says what is wrong with a body that is not JSON", async () => {
    const problem = await problemOf(await example.post(MENTIONS, "{ id: 1"));
    expect(problem).toMatchObject({ status: 400, code: "PARLEY_BODY_INVALID" });
  });

  it("refuses a body that is too large", async () => {
    const response = await example.post(MENTIONS, mentionOf("large", { text: "x".repeat(300_000) }));
    expect(response.status).toBe(413);
  });

  it("knows no other brand", async () => {
    const other = await example.post("/v1/brands/nobody/mentions", mentionOf("lost"));
    expect(other.status).toBe(403);
  });
});

describe("a server with more to do than it accepts", () => {
  it("answers 429 with the time to wait, and keeps what it accepted", async () => {
    const example = await openExample({ waiting: 5 });
    const answers = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => example.post(MENTIONS, mentionOf(`flood-${index}`))),
    );
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(5);
    const refused = answers.find((answer) => answer.status === 429);
    expect(refused?.headers.get("retry-after")).toBe("1");
    await example.close();
  });
});
