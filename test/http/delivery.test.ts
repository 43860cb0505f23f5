import { setTimeout as sleep } from "node:timers/promises";
import type { CaseBody, TurnBody } from "@parley/engine";
import { openStore, type OutgoingEffect } from "@parley/server";
import { expect, it } from "vitest";
import { mentionOf, openExample, type OpenExample } from "../kit/open-example.ts";

const MENTIONS = "/v1/brands/skylark/mentions";

/** The case as soon as nothing of it is left to go out. */
async function settledCase(example: OpenExample, id: string): Promise<CaseBody> {
  for (;;) {
    const body = (await (await example.get(`/v1/cases/${id}`)).json()) as CaseBody;
    if (body.effects.length > 0 && body.effects.every((effect) => effect.status !== "pending")) return body;
    await sleep(10);
  }
}

it("effects go out in order under their keys, with the case they belong to", async () => {
  const sent: OutgoingEffect[] = [];
  const example = await openExample({
    effects: {
      name: "test",
      deliver(effect) {
        sent.push(effect);
        return Promise.resolve({ outcome: "delivered" });
      },
    },
  });
  example.parley.start();
  const { case: id } = (await (await example.post(MENTIONS, mentionOf("m"))).json()) as TurnBody;
  const body = await settledCase(example, id);
  expect(sent.map(({ key, type, params, case: of, brand, at }) => ({ key, type, params, of, brand, at }))).toEqual(
    body.effects.map(({ key, type, params, at }) => ({ key, type, params, of: id, brand: "skylark", at })),
  );
  await example.close();
});

it("an effect that cannot be delivered is parked, the case hears of it, and the later ones still go", async () => {
  const example = await openExample({
    retries: { deadlineMs: 20, firstDelayMs: 5, longestDelayMs: 5 },
    effects: {
      name: "test",
      deliver: ({ key }) =>
        Promise.resolve(
          key.endsWith(":0:0") ? { outcome: "retry", because: "nobody there" } : { outcome: "delivered" },
        ),
    },
  });
  example.parley.start();
  const { case: id } = (await (await example.post(MENTIONS, mentionOf("m"))).json()) as TurnBody;
  const body = await settledCase(example, id);
  expect(body.effects[0]).toMatchObject({ status: "parked", error: "nobody there" });
  expect(body.effects.slice(1).every((effect) => effect.status === "delivered")).toBe(true);
  expect(body.journal.map(({ event }) => event)).toEqual(["mention", "delivery.failed"]);
  await example.close();
});

it("a key that another process revokes is refused within a moment", async () => {
  const example = await openExample();
  expect((await example.post(MENTIONS, mentionOf("before"))).status).toBe(201);
  const beside = await openStore({ folder: example.folder });
  await beside.reads.updateTable("api_keys").set({ revoked_at: 1 }).execute();
  await beside.close();
  await sleep(150);
  expect((await example.post(MENTIONS, mentionOf("after"))).status).toBe(401);
  await example.close();
});
