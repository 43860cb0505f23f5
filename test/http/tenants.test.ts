import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mention, openToy, toyBrand, toyProtocol, type ToyCaller, type ToyParley } from "../kit/toy-brand.ts";

describe("brands are apart", () => {
  let toy: ToyParley;
  let caller: ToyCaller;
  let stranger: ToyCaller;
  beforeAll(async () => {
    toy = await openToy();
    toy.parley.publish({ protocol: toyProtocol(), brand: toyBrand({ id: "other" }) });
    caller = await toy.caller();
    stranger = await toy.caller("other");
  });
  afterAll(async () => toy.close());

  it("a case of another brand is no case, whoever asks what about it", async () => {
    const { case: id } = await mention(caller, "theirs");
    const unknown = "case_00000000-0000-7000-8000-000000000000";
    const asked: readonly [string, string, object?][] = [
      ["GET", ""],
      ["GET", "/export"],
      ["GET", "/drafts"],
      ["POST", "/events", { id: "e", type: "case.resolved" }],
      ["POST", "/accept", {}],
      ["POST", "/reply", { text: "hello", to: "public" }],
      ["PUT", `/drafts/${id}:1:0`, { text: "hello", revision: 1 }],
    ];
    for (const [method, path, body] of asked) {
      const told = async (of: string) => {
        const answer = await stranger.send<{ requestId?: string }>(method, `/v1/cases/${of}${path}`, body);
        return { ...answer, body: JSON.stringify({ ...answer.body, requestId: "" }).replaceAll(of, "it") };
      };
      const theirs = await told(id);
      expect(theirs.status, path).toBe(404);
      expect(theirs, path).toEqual(await told(unknown));
    }
  });

  it("erasing an author of one takes no answer from another brand's repeated requests", async () => {
    const once = { "idempotency-key": "begin-once" };
    const begin = async () => (await stranger.send<{ id: string }>("POST", "/drafts", {}, once)).body.id;
    const first = await begin();
    await caller.send("POST", "/authors/erase", { channel: "x", handle: "e" });
    expect(await begin()).toBe(first);
  });
});

describe("what somebody could not see any more, no stream goes on to tell", () => {
  it("of a key that was revoked", async () => {
    const toy = await openToy();
    const { id, text } = await toy.parley.createKey("toy", "watcher");
    const stream = await toy.parley.app.request("/v1/brands/toy/live", {
      headers: { authorization: `Bearer ${text}` },
    });
    const caller = await toy.caller();
    expect((await caller.send("DELETE", `/keys/${id}`)).status).toBe(204);
    await mention(caller, "later");
    const told = await stream.text();
    expect(told).toContain(": listening");
    expect(told).not.toContain("event: case");
    await toy.close();
  });
});
