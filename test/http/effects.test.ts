import type { BrandEffectBody, BrandEffectsBody, TurnBody } from "@parley/engine";
import type { Delivery, OutgoingEffect } from "@parley/server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { caseWhen, read, request } from "../kit/delivery.ts";
import { exampleFile } from "../kit/example.ts";
import { mentionOf, openExample, problemOf, type OpenExample } from "../kit/open-example.ts";

const MENTIONS = "/v1/brands/skylark/mentions";
const EFFECTS = "/v1/brands/skylark/effects";

describe("effects of a brand", () => {
  let example: OpenExample;
  let sent: OutgoingEffect[];
  let answer: (effect: OutgoingEffect) => Delivery;
  beforeEach(async () => {
    sent = [];
    answer = () => ({ outcome: "delivered" });
    example = await openExample({
      effects: {
        name: "test",
        deliver(effect) {
          sent.push(effect);
          return Promise.resolve(answer(effect));
        },
      },
    });
    example.parley.start();
  });
  afterEach(() => example.close());

  const listed = async (query: string): Promise<BrandEffectsBody> => read(example, `${EFFECTS}${query}`);
  const opened = async (id: string): Promise<string> =>
    ((await (await example.post(MENTIONS, mentionOf(id))).json()) as TurnBody).case;
  /** A case whose first effect was parked while the others went out. */
  const withParked = async (id: string): Promise<string> => {
    answer = ({ key }) =>
      key.endsWith(":0:0") ? { outcome: "terminal", because: "no such thread" } : { outcome: "delivered" };
    const caseId = await opened(id);
    await caseWhen(example, caseId, ({ effects }) => effects.every(({ status }) => status !== "pending"));
    answer = () => ({ outcome: "delivered" });
    return caseId;
  };
  const decide = async (key: string, what: "retry" | "drop", because = "the receiver was mended"): Promise<Response> =>
    request(example, "POST", `${EFFECTS}/${encodeURIComponent(key)}/${what}`, { because });

  it("are listed by status, newest first, page by page", async () => {
    const cases = [await withParked("a"), await withParked("b"), await withParked("c")];
    const keys = cases.map((id) => `${id}:0:0`).toReversed();
    const first = await listed("?status=parked&limit=2");
    expect(first.effects.map(({ key }) => key)).toEqual(keys.slice(0, 2));
    const second = await listed(`?status=parked&limit=2&cursor=${first.next}`);
    expect(second).toMatchObject({ effects: [{ key: keys[2], error: "no such thread", attempts: 1 }], next: null });
    const delivered = await listed("?status=delivered&limit=200");
    expect(delivered.effects.map(({ key }) => key).toSorted()).toEqual(
      [...new Set(sent.map(({ key }) => key))].filter((key) => !keys.includes(key)).toSorted(),
    );
    expect((await listed("?status=dropped")).effects).toEqual([]);
    expect((await request(example, "GET", `${EFFECTS}?cursor=nonsense`)).status).toBe(400);
  });

  it("that were parked go out again under the same key, with who had it so and why in the record", async () => {
    const key = `${await withParked("a")}:0:0`;
    const response = await decide(key, "retry");
    expect(response.status).toBe(200);
    expect((await response.json()) as BrandEffectBody).toMatchObject({
      key,
      status: "pending",
      attempts: 0,
      byHand: { name: "test", did: "retried", because: "the receiver was mended" },
    });
    await expect
      .poll(async () => (await listed("?status=delivered")).effects.some((each) => each.key === key))
      .toBe(true);
    expect(sent.filter((effect) => effect.key === key).length).toBe(2);
    const acts = await example.parley.store.reads.selectFrom("audit").selectAll().execute();
    expect(
      acts.map(({ action, subject, actor_name, details }) => ({
        action,
        subject,
        actor_name,
        ...(JSON.parse(details) as object),
      })),
    ).toContainEqual({
      action: "effect.retried",
      subject: key,
      actor_name: "test",
      because: "the receiver was mended",
      type: expect.any(String) as string,
      attempts: 1,
    });
    expect((await problemOf(await decide(key, "retry"))).code).toBe("PARLEY_CONFLICT");
  });

  it("that are parked again tell their case again", async () => {
    const caseId = await withParked("a");
    answer = () => ({ outcome: "terminal", because: "still none" });
    await decide(`${caseId}:0:0`, "retry");
    const body = await caseWhen(
      example,
      caseId,
      ({ journal }) => journal.filter(({ event }) => event === "delivery.failed").length === 2,
    );
    expect(body.effects[0]).toMatchObject({ status: "parked", error: "still none" });
  });

  it("that were dropped never go out, and those behind them do", async () => {
    answer = () => ({ outcome: "retry", because: "busy", afterMs: 3_600_000 });
    const caseId = await opened("a");
    const key = `${caseId}:0:0`;
    await caseWhen(example, caseId, ({ effects }) => effects[0]?.attempts === 1);
    expect((await problemOf(await decide(`${caseId}:0:1`, "retry"))).detail).toContain(
      "waits behind an earlier effect",
    );
    answer = () => ({ outcome: "delivered" });
    expect((await decide(key, "drop", "answered by phone")).status).toBe(200);
    const body = await caseWhen(example, caseId, ({ effects }) => effects.every(({ status }) => status !== "pending"));
    expect(body.effects.map(({ status }) => status)).toEqual([
      "dropped",
      ...body.effects.slice(1).map(() => "delivered"),
    ]);
    for (const what of ["retry", "drop"] as const)
      expect((await problemOf(await decide(key, what))).code, what).toBe("PARLEY_CONFLICT");
    expect(sent.filter((effect) => effect.key === key).length).toBe(1);
  });

  it("that wait for their next attempt can be tried at once, in their order", async () => {
    answer = () => ({ outcome: "retry", because: "busy", afterMs: 3_600_000 });
    const caseId = await opened("a");
    await caseWhen(example, caseId, ({ effects }) => effects[0]?.attempts === 1);
    answer = () => ({ outcome: "delivered" });
    await decide(`${caseId}:0:0`, "retry");
    const body = await caseWhen(example, caseId, ({ effects }) =>
      effects.every(({ status }) => status === "delivered"),
    );
    expect(sent.slice(1).map(({ key }) => key)).toEqual(body.effects.map(({ key }) => key));
  });

  it("that are sent again go before those of their case that wait", async () => {
    const busy: Delivery = { outcome: "retry", because: "busy", afterMs: 3_600_000 };
    answer = ({ key }) => (key.endsWith(":0:0") ? { outcome: "terminal", because: "no such thread" } : busy);
    const caseId = await opened("a");
    const { effects } = await caseWhen(example, caseId, (body) => body.effects[1]?.attempts === 1);
    answer = () => busy;
    const waiting = effects.filter(({ status }) => status === "pending").map(({ key }) => key);
    sent.length = 0;
    await decide(`${caseId}:0:0`, "retry");
    await caseWhen(example, caseId, (body) => body.effects[0]?.attempts === 1);
    answer = () => ({ outcome: "delivered" });
    await decide(`${caseId}:0:0`, "retry");
    await caseWhen(example, caseId, (body) => body.effects.every(({ status }) => status === "delivered"));
    expect(sent.map(({ key }) => key)).toEqual([`${caseId}:0:0`, `${caseId}:0:0`, ...waiting]);
  });

  it("are decided about with a reason, by those who may, in their own brand", async () => {
    const key = `${await withParked("a")}:0:0`;
    const path = `${EFFECTS}/${key}/retry`;
    expect((await request(example, "POST", path, {})).status).toBe(400);
    const viewer = (await example.parley.createKey("skylark", "v", { scopes: ["cases:read"] })).text;
    expect((await request(example, "GET", EFFECTS, undefined, {}, viewer)).status).toBe(403);
    const brand = { ...(JSON.parse(exampleFile("airline-care", "brand.json")) as object), id: "other-air" };
    example.parley.publish({ protocol: JSON.parse(exampleFile("airline-care", "protocol.json")), brand });
    const other = (await example.parley.createKey("other-air")).text;
    expect((await request(example, "POST", path, { because: "x" }, {}, other)).status).toBe(403);
    const theirs = `/v1/brands/other-air/effects/${key}/drop`;
    expect((await request(example, "POST", theirs, { because: "x" }, {}, other)).status).toBe(404);
    expect((await listed("?status=parked")).effects.length).toBe(1);
  });
});

it("one brand's dead receiver holds up no other brand", async () => {
  const delivered: string[] = [];
  const hanging: (() => void)[] = [];
  const example = await openExample({
    effects: {
      name: "test",
      deliver({ brand }) {
        delivered.push(brand);
        if (brand === "other-air") return Promise.resolve({ outcome: "delivered" });
        return new Promise((resolve) => hanging.push(() => resolve({ outcome: "terminal", because: "dead" })));
      },
    },
  });
  const brand = { ...(JSON.parse(exampleFile("airline-care", "brand.json")) as object), id: "other-air" };
  example.parley.publish({ protocol: JSON.parse(exampleFile("airline-care", "protocol.json")), brand });
  const other = (await example.parley.createKey("other-air")).text;
  example.parley.start();
  await Promise.all(Array.from({ length: 300 }, (_, index) => example.post(MENTIONS, mentionOf(`m${index}`))));
  await expect.poll(() => delivered.length, { timeout: 20_000 }).toBeGreaterThan(50);
  await example.post("/v1/brands/other-air/mentions", mentionOf("m"), other);
  await expect.poll(() => delivered.includes("other-air"), { timeout: 20_000 }).toBe(true);
  const closed = example.close();
  for (const end of hanging) end();
  await closed;
});
