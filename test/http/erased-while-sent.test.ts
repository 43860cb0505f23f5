import type { OutgoingEffect } from "@parley/server";
import { afterEach, expect, it } from "vitest";
import { read, request } from "../kit/delivery.ts";
import { openIncidents } from "../kit/incident-protocol.ts";
import type { OpenExample } from "../kit/open-example.ts";
import { mentionOf } from "../kit/open-example.ts";
import { mention, openToy, type ToyCaller, type ToyParley } from "../kit/toy-brand.ts";

let toy: ToyParley | null = null;
let example: OpenExample | null = null;
afterEach(async () => {
  await toy?.close();
  await example?.close();
  [toy, example] = [null, null];
});

const PATIENCE = { timeout: 20_000 };

const erase = (caller: ToyCaller, handle: string) => caller.send("POST", "/authors/erase", { channel: "x", handle });

it("an effect that was erased while it was sent leaves the effects of others as they are", async () => {
  const sent: string[] = [];
  const held: (() => void)[] = [];
  toy = await openToy({
    effects: {
      name: "slow",
      async deliver({ case: id }: OutgoingEffect) {
        sent.push(id ?? "");
        if (id !== sent[0]) return { outcome: "retry", because: "not now", afterMs: 60_000 };
        await new Promise<void>((resolve) => held.push(resolve));
        return { outcome: "delivered" };
      },
    },
  });
  toy.parley.start();
  const caller = await toy.caller();
  const first = await mention(caller, "m1");
  await expect.poll(() => sent, PATIENCE).toEqual([first.case]);
  expect((await erase(caller, "author-m1")).status).toBe(200);
  const second = await mention(caller, "m2");
  const { db } = toy.parley.store;
  const found = db.prepare<[string], object>("SELECT status, attempts FROM outbox WHERE case_id = ?");
  const waits = { status: "pending", attempts: 1 };
  await expect.poll(() => found.all(second.case), PATIENCE).toEqual([waits]);
  held[0]?.();
  await mention(caller, "m3");
  await expect.poll(() => sent.length, PATIENCE).toBe(3);
  expect(found.all(second.case)).toEqual([waits]);
});

it("schedulers hear at once that an erased case holds publishing no longer", async () => {
  const opened = await openIncidents();
  example = opened.example;
  const { case: id } = (await (await example.post("/v1/brands/skylark/mentions", mentionOf("a"))).json()) as {
    case: string;
  };
  expect((await example.post(`/v1/cases/${id}/events`, { id: "crisis", type: "crisis.on" })).status).toBe(200);
  const told = () => opened.sent.filter(({ type }) => type.endsWith("Publishing")).map(({ type }) => type);
  await expect.poll(told, PATIENCE).toEqual(["holdPublishing"]);
  const erased = { channel: "x", handle: "author-a" };
  expect((await request(example, "POST", "/v1/brands/skylark/authors/erase", erased)).status).toBe(200);
  expect(await read(example, "/v1/brands/skylark/publishing")).toMatchObject({ held: false });
  await expect.poll(told, PATIENCE).toEqual(["holdPublishing", "releasePublishing"]);
});
