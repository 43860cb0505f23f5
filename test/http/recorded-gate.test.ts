import { ParleyError, type GateLookBody, type VersionBody, type VersionSummary } from "@parley/engine";
import { LookThread } from "@parley/server";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { mention, openToy, publishDraft, toyProtocol, type ToyCaller, type ToyParley } from "../kit/toy-brand.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

/** Has time for recorded mentions, none, or breaks off. */
class Looks extends LookThread {
  mood: "patient" | "hurried" | "broken" = "patient";
  override async compare(subject: Parameters<LookThread["compare"]>[0]): ReturnType<LookThread["compare"]> {
    if (this.mood === "broken") throw new ParleyError("PARLEY_GATE_TOO_SLOW", "it takes too long");
    return super.compare(this.mood === "hurried" ? { ...subject, withinMs: -1 } : subject);
  }
}

const looks = new Looks();
let toy: ToyParley;
let caller: ToyCaller;
let clock: VirtualClock;
const open = async (options: Parameters<typeof openToy>[0] = {}): Promise<void> => {
  clock = new VirtualClock("2026-03-02T09:00:00Z");
  toy = await openToy({ clock, looks, ...options });
  caller = await toy.caller();
};
afterEach(async () => toy.close());
afterAll(async () => looks.stop());

/** The toy's protocol, but for mentions that say a word: those go to another lead by a condition with a title. */
const choosing = (word: string): object => {
  const plain = toyProtocol() as { machine: { states: { [name: string]: { entry: { params: object }[] } } } };
  const { waiting } = plain.machine.states;
  const decide = waiting?.entry[0];
  return {
    ...plain,
    conditions: { urgent: { title: "Sounds urgent", when: `mention.text.contains("${word}")` } },
    machine: {
      ...plain.machine,
      initial: "sorting",
      states: {
        sorting: { always: [{ target: "hurrying", guard: "urgent" }, { target: "waiting" }] },
        hurrying: { ...waiting, entry: [{ ...decide, params: { ...decide?.params, lead: "duty" } }] },
        ...plain.machine.states,
      },
    },
  };
};

const publish = async (protocol: object, more: object = {}): Promise<VersionBody> => {
  const published = await publishDraft<VersionSummary>(caller, protocol, more);
  expect(published.status, JSON.stringify(published.body)).toBe(201);
  return (await caller.get<VersionBody>(`/versions/${published.body.version}`)).body;
};

describe("publishing looks at the brand's newest recorded mentions", { timeout: 120_000 }, () => {
  it("and keeps what changes with the version: how many, by which condition, the largest group first", async () => {
    await open();
    await publish(choosing("a word that nobody wrote"));
    for (const id of ["a", "b", "c", "d"]) await mention(caller, id, { text: `Help, ${id} is urgent` });
    for (const id of ["e", "f"]) await mention(caller, id);
    const { recorded, findings, status } = await publish(choosing("urgent"));
    expect(status).toBe("live");
    expect(recorded).toMatchObject({ mentions: 6, changed: 4, complete: true, fields: { lead: 4 } });
    expect(recorded?.groups.map(({ mentions }) => mentions)).toEqual([4]);
    const [group] = recorded?.groups ?? [];
    expect(group).toMatchObject({ cause: { kind: "condition", condition: "urgent" }, fields: { lead: 4 } });
    expect(group?.title).toContain("Sounds urgent");
    expect(group?.examples).toHaveLength(3);
    expect(["a", "b", "c", "d"]).toEqual(expect.arrayContaining(group?.examples ?? []));
    expect(JSON.stringify(recorded)).not.toContain("Help");
    expect(findings.filter(({ gate }) => gate === "recorded")).toMatchObject([
      { closes: false, severity: "warning", message: recorded?.says },
    ]);
  });

  it("and tells it before, of a draft that nobody has published, with what its scenarios say", async () => {
    await open();
    await publish(choosing("a word that nobody wrote"));
    for (const id of ["a", "b"]) await mention(caller, id, { text: `Help, ${id} is urgent` });
    const { id } = (await caller.send<{ id: string }>("POST", "/drafts", { protocol: choosing("urgent") })).body;
    const scenario = (lead: string) => ({
      title: `goes to ${lead}`,
      at: "2026-03-02T10:00:00Z",
      steps: [{ mention: { text: "urgent!" }, expect: { decision: { lead } } }],
    });
    const scenarios = [scenario("duty"), scenario("frontline")];
    await caller.send("PUT", `/drafts/${id}/scenarios`, { scenarios }, { "if-match": '"1"' });
    const look = await caller.get<GateLookBody>(`/drafts/${id}/gate`);
    expect(look.body).toMatchObject({ revision: 2, recorded: { mentions: 2, changed: 2 } });
    expect(look.body.scenarios).toEqual([
      { title: "goes to duty", passed: true },
      { title: "goes to frontline", passed: false },
    ]);
    const failed = look.body.findings.filter(({ gate }) => gate === "scenarios");
    expect(failed).toMatchObject([{ closes: true, at: "scenarios.1.steps.0" }]);
    expect(failed[0]?.message).toContain("goes to frontline");
    const versions = await caller.get<{ versions: readonly { draft: unknown }[] }>("/versions");
    expect(JSON.stringify(versions.body.versions)).not.toContain(id);
  });

  it("and does not look at what cannot run, but says why", async () => {
    await open();
    await mention(caller, "a");
    const { id } = (await caller.send<{ id: string }>("POST", "/drafts", { protocol: toyProtocol({ lead: "nobody" }) }))
      .body;
    const { body } = await caller.get<GateLookBody>(`/drafts/${id}/gate`);
    expect(body).toMatchObject({ recorded: null, scenarios: [] });
    expect(body.findings.some(({ gate, closes }) => gate === "checker" && closes)).toBe(true);
  });

  it("and says so when nothing changes", async () => {
    await open();
    for (const id of ["a", "b"]) await mention(caller, id);
    const { recorded, findings } = await publish(choosing("a word that nobody wrote"));
    expect(recorded).toMatchObject({ mentions: 2, changed: 0, groups: [] });
    expect(recorded?.says).toContain("nothing changes");
    expect(findings.filter(({ gate }) => gate === "recorded")).toEqual([]);
  });

  it("and warns where every mention gets the same answers and what follows differs", async () => {
    await open();
    for (const id of ["a", "b"]) await mention(caller, id);
    const { recorded, findings, status } = await publish(toyProtocol({ patience: "PT48H" }));
    expect([status, recorded?.changed]).toEqual(["live", 0]);
    expect(recorded?.says).toMatch(/^Of the newest 2 recorded mentions, all get the same five answers\. What follows/);
    expect(recorded?.says).not.toMatch(/as before|nothing changes/);
    expect(recorded?.follows).toContain("half left within 1 d → 2 d");
    expect(findings.filter(({ gate }) => gate === "recorded")).toMatchObject([
      { closes: false, severity: "warning", message: recorded?.says },
    ]);
  });

  it("at as many as are configured, of those that the protocol's cases took; at none of what was erased", async () => {
    await open({ gateMentions: 3 });
    for (const id of ["a", "b", "c", "d", "e"]) await mention(caller, id);
    expect((await publish(toyProtocol({ lead: "duty" }))).recorded?.mentions).toBe(3);
    const erased = await caller.send("POST", "/authors/erase", { channel: "x", handle: "author-e" });
    expect(erased.status, JSON.stringify(erased.body)).toBe(200);
    const { recorded } = await publish(toyProtocol({ lead: "reviews" }));
    expect(recorded?.groups.flatMap(({ examples }) => examples).toSorted()).toEqual(["b", "c", "d"]);
  });

  it("with what came upon their cases between them", async () => {
    await open();
    const one = await mention(caller, "one", { conversation: "thread" });
    clock.pass(3_600_000);
    await caller.send("POST", `/v1/cases/${one.case}/events`, { id: "r", type: "reply.sent", data: {} });
    clock.pass(3_600_000);
    // The reply ended the case, so this one opened another.
    expect((await mention(caller, "two", { conversation: "thread" })).case).not.toBe(one.case);
    // This version gives up after an hour and a half: only on what nobody replied to by then.
    const { recorded } = await publish(toyProtocol({ patience: "PT90M" }));
    expect(recorded).toMatchObject({ mentions: 2, changed: 0 });
  });

  it("for a time: then it says how many it managed, and the version goes live all the same", async () => {
    await open();
    looks.mood = "hurried";
    for (const id of ["a", "b"]) await mention(caller, id);
    const { recorded, findings, status } = await publish(toyProtocol({ lead: "duty" }));
    expect([status, recorded]).toEqual(["live", expect.objectContaining({ mentions: 0, complete: false })]);
    expect(findings.filter(({ gate }) => gate === "recorded")).toMatchObject([
      { closes: false, message: recorded?.says },
    ]);
    looks.mood = "broken";
    const broken = await publish(toyProtocol({ lead: "reviews" }));
    looks.mood = "patient";
    expect([broken.status, broken.recorded]).toEqual(["live", null]);
    expect(broken.findings.find(({ gate }) => gate === "recorded")?.message).toContain("not known: it takes too long");
  });

  it("not where there is nothing to compare with, or it is switched off", async () => {
    await open({ gateMentions: 0 });
    await mention(caller, "a");
    expect((await publish(toyProtocol({ lead: "duty" }))).recorded).toBeNull();
    await toy.close();
    await open();
    expect((await publish(toyProtocol({ id: "reviews" }), { as: "shadow" })).recorded).toBeNull();
  });
});
