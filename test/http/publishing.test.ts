import type { PublishingBody, TurnBody } from "@parley/engine";
import type { OutgoingEffect } from "@parley/server";
import { afterEach, beforeEach, expect, it } from "vitest";
import { caseWhen, read, request } from "../kit/delivery.ts";
import { openIncidents } from "../kit/incident-protocol.ts";
import { mentionOf, type OpenExample } from "../kit/open-example.ts";

const PUBLISHING = "/v1/brands/skylark/publishing";

let example: OpenExample;
let sent: OutgoingEffect[];
beforeEach(async () => {
  ({ example, sent } = await openIncidents());
});
afterEach(() => example.close());

const opened = async (id: string): Promise<string> =>
  ((await (await example.post("/v1/brands/skylark/mentions", mentionOf(id))).json()) as TurnBody).case;
const happens = async (id: string, type: string): Promise<void> => {
  const response = await example.post(`/v1/cases/${id}/events`, { id: `${type} ${id}`, type });
  if (!response.ok) throw new Error(await response.text());
};
const state = async (): Promise<PublishingBody> => read(example, PUBLISHING);
const says = async (what: "hold" | "release"): Promise<Response> =>
  request(example, "POST", `${PUBLISHING}/${what}`, { because: `we ${what}` });
const told = (): unknown[] =>
  sent.filter(({ type }) => type.endsWith("Publishing")).map(({ key, type, params }) => [key, type, params]);

it("publishing is free until a case holds it, and free again when the last one lets go", async () => {
  expect(await state()).toEqual({ held: false, since: null, holders: [] });
  const [a, b] = [await opened("a"), await opened("b")];
  await happens(a, "crisis.on");
  await happens(b, "crisis.on");
  const held = await state();
  expect(held.holders.map(({ holder, because }) => [holder, because])).toEqual([
    [a, "a crisis"],
    [b, "a crisis"],
  ]);
  expect(held).toMatchObject({ held: true, since: held.holders[0]?.since });
  expect(held.holders.map(({ name }) => name)).toEqual(["A case about Bags", "A case about Bags"]);
  await happens(a, "crisis.off");
  expect((await state()).holders.map(({ holder }) => holder)).toEqual([b]);
  await happens(b, "crisis.off");
  expect((await state()).held).toBe(false);
  await expect.poll(told).toEqual([
    ["skylark:publishing:1", "holdPublishing", { because: "a crisis" }],
    ["skylark:publishing:2", "releasePublishing", {}],
  ]);
  const { effects } = await caseWhen(example, a, () => true);
  expect(effects.filter(({ type }) => type.endsWith("Publishing")).map(({ status }) => status)).toEqual([
    "delivered",
    "delivered",
  ]);
});

it("a case that has finished holds nothing", async () => {
  const id = await opened("a");
  await happens(id, "crisis.on");
  await happens(id, "case.resolved");
  expect((await state()).held).toBe(false);
  await expect.poll(told).toHaveLength(2);
});

it("a person holds and releases it with a reason, which counts for all and is in the record", async () => {
  const id = await opened("a");
  await happens(id, "crisis.on");
  expect(await (await says("hold")).json()).toMatchObject({ held: true, holders: [{ holder: id }, { name: "test" }] });
  expect((await says("hold")).status).toBe(200);
  expect((await state()).holders.length).toBe(2);
  expect(await (await says("release")).json()).toEqual({ held: false, since: null, holders: [] });
  expect(await state()).toEqual({ held: false, since: null, holders: [] });
  await happens(id, "crisis.off");
  expect((await says("release")).status).toBe(200);
  await says("hold");
  await expect.poll(told).toEqual([
    ["skylark:publishing:1", "holdPublishing", { because: "a crisis" }],
    ["skylark:publishing:2", "releasePublishing", { because: "we release" }],
    ["skylark:publishing:3", "holdPublishing", { because: "we hold" }],
  ]);
  const acts = await example.parley.store.reads
    .selectFrom("audit")
    .select(["action", "details"])
    .orderBy("seq")
    .execute();
  expect(
    acts
      .filter(({ action }) => action.startsWith("publishing."))
      .map(({ action, details }) => [action, (JSON.parse(details) as { because: string }).because]),
  ).toEqual([
    ["publishing.held", "we hold"],
    ["publishing.released", "we release"],
    ["publishing.held", "we hold"],
  ]);
});

it("schedulers may ask with a small key, and may not decide", async () => {
  const { text } = await example.parley.createKey("skylark", "scheduler", { scopes: ["protocols:read"] });
  expect((await request(example, "GET", PUBLISHING, undefined, {}, text)).status).toBe(200);
  expect((await request(example, "POST", `${PUBLISHING}/hold`, { because: "x" }, {}, text)).status).toBe(403);
  expect((await request(example, "POST", `${PUBLISHING}/hold`, {})).status).toBe(400);
});
