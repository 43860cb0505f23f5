import type { CaseBody, DifferencesBody, ProblemBody, VersionBody, VersionSummary } from "@parley/engine";
import { afterEach, describe, expect, it } from "vitest";
import {
  mention,
  openToy,
  publishDraft,
  toyBrand,
  toyProtocol,
  type ToyCaller,
  type ToyParley,
  type ToyWish,
} from "../kit/toy-brand.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

const HOUR = 3_600_000;

let toy: ToyParley;
let caller: ToyCaller;
let clock: VirtualClock;
const open = async (wish: ToyWish): Promise<string> => {
  clock = new VirtualClock("2026-03-02T09:00:00Z");
  toy = await openToy({ clock });
  toy.parley.start();
  caller = await toy.caller();
  const { status, body } = await publishDraft<VersionSummary>(caller, toyProtocol(wish), { as: "shadow" });
  expect([status, body.status]).toEqual([201, "shadow"]);
  return body.version;
};
afterEach(async () => toy.close());

const differences = async (version: string, query = "") =>
  (await caller.get<DifferencesBody>(`/versions/${version}/differences${query}`)).body;
const reply = async (caseId: string) =>
  caller.send("POST", `/v1/cases/${caseId}/events`, { id: "r1", type: "reply.sent", data: {} });
/** Lets the timers that are due have their turn: a read waits for no turn, a change does. */
const settled = async (): Promise<void> => {
  for (let round = 0; round < 5; round += 1) await toy.parley.host.wake("case_nobody");
};

describe("a version that runs as a shadow", () => {
  it("decides on live mentions without taking them, and its differences are listed by field", async () => {
    const shadow = await open({ lead: "duty" });
    const answers = [];
    for (const id of ["a", "b", "c"]) answers.push(await mention(caller, id));
    expect(answers.map(({ protocol }) => protocol.version)).not.toContain(shadow);
    const found = await differences(shadow);
    expect(found).toMatchObject({ cases: 3, differing: 3, failed: 0 });
    expect(found.byField).toEqual({ respond: 0, due: 0, lead: 3, channel: 0, offline: 0 });
    expect(found.differences.map((each) => each.case).toSorted()).toEqual(answers.map((each) => each.case).toSorted());
    expect(found.differences[0]).toMatchObject({
      fields: ["lead"],
      live: { lead: { value: "frontline" } },
      shadow: { lead: { value: "duty" } },
    });
    const first = await differences(shadow, "?limit=2");
    const second = await differences(shadow, `?limit=2&cursor=${first.next}`);
    expect([...first.differences, ...second.differences].map((each) => each.case)).toEqual(
      found.differences.map((each) => each.case),
    );
    expect((await differences(shadow, "?field=channel")).differences).toEqual([]);
    expect((await differences(shadow, "?field=lead")).differences).toHaveLength(3);
  });

  it("records what it wants done, and delivers nothing", async () => {
    const shadow = await open({ lead: "duty" });
    const { case: id } = await mention(caller, "a");
    const [difference] = (await differences(shadow)).differences;
    expect(difference?.effects.map(({ type, params }) => [type, params])).toEqual([
      ["notify", { lead: "duty", text: "somebody waits" }],
    ]);
    const { body } = await caller.get<CaseBody>(`/v1/cases/${id}`);
    expect(body.effects.map(({ params }) => params)).toEqual([{ lead: "frontline", text: "somebody waits" }]);
  });

  it("follows the events of its cases, and its own timers", async () => {
    const shadow = await open({ patience: "PT1H" });
    const replied = await mention(caller, "replied");
    const waiting = await mention(caller, "waiting");
    await reply(replied.case);
    expect((await differences(shadow)).differing).toBe(0);
    clock.pass(HOUR);
    await settled();
    // The shadow gave up on the case that nobody replied to; the live version still waits, for a day.
    const found = await differences(shadow);
    expect(found.differences.map((each) => [each.case, each.fields])).toEqual([[waiting.case, ["lead"]]]);
    clock.pass(23 * HOUR);
    await settled();
    expect((await differences(shadow)).differing).toBe(0);
  });

  it("leaves alone what began before it, and what it no longer runs beside", async () => {
    const shadow = await open({ lead: "duty" });
    const beside = await mention(caller, "a");
    const stopped = await caller.send<VersionSummary>("POST", `/versions/${shadow}/shadow`, { running: false });
    expect([stopped.body.status, stopped.body.shadow?.until]).toEqual(["retired", expect.any(String)]);
    await mention(caller, "b");
    expect((await differences(shadow)).differences.map((each) => each.case)).toEqual([beside.case]);
    expect((await caller.send("POST", `/versions/${shadow}/shadow`, { running: false })).status).toBe(409);
    const again = await caller.send<VersionSummary>("POST", `/versions/${shadow}/shadow`, { running: true });
    expect(again.body.status).toBe("shadow");
    expect(await differences(shadow)).toMatchObject({ cases: 0, differing: 0 });
    await reply(beside.case);
    expect((await differences(shadow)).cases).toBe(0);
  });

  it("runs beside its own protocol only, where that is live", async () => {
    const shadow = await open({ lead: "duty" });
    await caller.send("POST", "/drafts", { protocol: { id: "reviews" } });
    const protocols = [{ protocol: "reviews", when: "mention.channel == 'google'" }, { protocol: "care" }];
    expect((await caller.send("PUT", "", toyBrand({ protocols }), { "if-match": "*" })).status).toBe(200);
    expect((await publishDraft(caller, toyProtocol({ id: "reviews" }))).status).toBe(201);
    await mention(caller, "review", { channel: "google" });
    expect((await differences(shadow)).cases).toBe(0);
    await mention(caller, "post");
    expect((await differences(shadow)).cases).toBe(1);
  });

  it("harms no live turn when it fails", async () => {
    const shadow = await open({ lead: "duty" });
    const { db } = toy.parley.store;
    const { case: id } = await mention(caller, "a");
    // A state that its version cannot go on from.
    db.prepare("UPDATE shadow_cases SET state = json_set(state, '$.version', 'another')").run();
    expect((await reply(id)).status).toBe(200);
    expect((await caller.get<CaseBody>(`/v1/cases/${id}`)).body.state.status).toBe("done");
    const found = await differences(shadow);
    expect(found).toMatchObject({ cases: 1, failed: 1 });
    expect(found.differences[0]?.failed).toContain("version");
  });

  it("goes live when it proved itself", async () => {
    const shadow = await open({ lead: "duty" });
    await mention(caller, "a");
    const published = await caller.send<VersionSummary>("POST", `/versions/${shadow}/publish`, {});
    expect([published.status, published.body.status]).toEqual([200, "live"]);
    expect((await mention(caller, "b")).protocol.version).toBe(shadow);
    const { body } = await caller.get<VersionBody>(`/versions/${shadow}`);
    expect([body.status, body.shadow?.until]).toEqual(["live", expect.any(String)]);
    expect((await differences(shadow)).cases).toBe(1);
  });

  it("keeps a brand from becoming one that it does not fit", async () => {
    await open({ lead: "reviews" });
    const leads = { frontline: { title: "F" }, duty: { title: "D" } };
    const { status, body } = await caller.send<ProblemBody>("PUT", "", toyBrand({ leads }), { "if-match": "*" });
    expect(status).toBe(422);
    expect(body.errors?.every(({ field }) => field.startsWith("care (shadow): "))).toBe(true);
  });
});
