import {
  ROLES,
  type ProblemBody,
  type ProtocolDraftBody,
  type VersionBody,
  type VersionsBody,
  type VersionSummary,
} from "@parley/engine";
import type { Gate } from "@parley/server";
import { afterEach, describe, expect, it } from "vitest";
import { firstAdmin, memberOf } from "../kit/people.ts";
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

let toy: ToyParley;
let caller: ToyCaller;
const open = async (options: Parameters<typeof openToy>[0] = {}, brand: object = {}): Promise<void> => {
  toy = await openToy(options, brand);
  caller = await toy.caller();
};
afterEach(async () => toy.close());

const publish = async <T = VersionSummary>(wish: ToyWish = {}, more: object = {}) =>
  publishDraft<T>(caller, toyProtocol(wish), more);
const live = async (): Promise<string> => (await caller.get<{ version: string }>("/protocol")).body.version;
const act = async <T = VersionSummary>(path: string, body: object = {}, by = caller) => by.send<T>("POST", path, body);
const acts = (): string[] =>
  toy.parley.store.db
    .prepare<[], string>("SELECT action FROM audit WHERE action LIKE 'version.%' ORDER BY seq")
    .pluck()
    .all();

describe("publishing a draft", () => {
  it("makes a version that new cases take, and keeps who asked for it and why", async () => {
    await open();
    const before = await live();
    const { status, body } = await publish({ lead: "duty" }, { note: "duty answers at night" });
    expect([status, body.status, body.note]).toEqual([201, "live", "duty answers at night"]);
    expect(await live()).toBe(body.version);
    expect((await mention(caller, "m")).decision.lead).toMatchObject({ value: "duty" });
    const { body: whole } = await caller.get<VersionBody>(`/versions/${body.version}`);
    expect(whole.document).toMatchObject({ id: "care" });
    expect(whole.askedBy.id).toMatch(/^key:/);
    expect(whole.findings.every(({ closes }) => !closes)).toBe(true);
    const { body: list } = await caller.get<VersionsBody>("/versions");
    expect(list.versions.map(({ version, status: where }) => [version, where])).toEqual([
      [body.version, "live"],
      [before, "retired"],
    ]);
    expect((await caller.get<VersionsBody>("/versions?status=live")).body.versions).toHaveLength(1);
    const { body: page } = await caller.get<VersionsBody>("/versions?limit=1");
    const { body: next } = await caller.get<VersionsBody>(`/versions?limit=1&cursor=${page.next}`);
    expect([next.versions[0]?.version, next.next]).toEqual([before, null]);
    expect(acts()).toEqual(["version.published"]);
  });

  it("says why warnings may stand, which is kept and holds for the same content", async () => {
    await open();
    const doubtful = { ...toyProtocol({ lead: "duty" }), accepted: [] };
    const refused = await publishDraft<ProblemBody>(caller, doubtful);
    expect([refused.status, refused.body.code]).toEqual([422, "PARLEY_GATE_CLOSED"]);
    expect(refused.body.findings).toMatchObject([{ code: "fallback", severity: "warning", closes: true }]);
    expect(refused.body.hint).toContain("`because`");
    const because = "nobody reads along at night";
    const { status, body } = await publishDraft<VersionSummary>(caller, doubtful, { because });
    expect([status, body.status]).toEqual([201, "live"]);
    const kept = async (): Promise<unknown> =>
      (await caller.get<VersionBody>(`/versions/${body.version}`)).body.findings.find(({ gate }) => gate === "checker");
    expect(await kept()).toMatchObject({ code: "fallback", closes: false, accepted: because });
    await publish({ patience: "PT2H" });
    // Once more the same content: what was said of it still holds.
    expect((await act(`/versions/${body.version}/publish`)).status).toBe(200);
    expect(await kept()).toMatchObject({ accepted: because });
  });

  it("leaves running cases on their version", async () => {
    await open();
    const author = { handle: "follower" };
    const first = await mention(caller, "m1", { author });
    await publish({ lead: "duty" });
    const second = await mention(caller, "m2", { author });
    expect([second.joined, second.protocol]).toEqual([true, first.protocol]);
  });

  it("gives the same answer to the same request again, and refuses the same content", async () => {
    await open();
    const draft = await caller.send<{ id: string }>("POST", "/drafts", { protocol: toyProtocol({ lead: "duty" }) });
    const request = { draft: draft.body.id, revision: 1 };
    const key = { "idempotency-key": "once" };
    const first = await caller.send<VersionSummary>("POST", "/versions", request, key);
    const again = await caller.send<VersionSummary>("POST", "/versions", request, key);
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect((await caller.send<ProblemBody>("POST", "/versions", request)).body.code).toBe("PARLEY_CONFLICT");
    expect(acts()).toHaveLength(1);
  });

  it("takes the revision that was looked at, and no other", async () => {
    await open();
    const { body } = await caller.send<ProtocolDraftBody>("POST", "/drafts", {
      protocol: toyProtocol({ lead: "duty" }),
    });
    await caller.send("PUT", `/drafts/${body.id}`, toyProtocol({ lead: "reviews" }), { "if-match": '"1"' });
    const late = await act<ProblemBody>("/versions", { draft: body.id, revision: 1 });
    expect([late.status, late.body.since?.[0]?.revision]).toEqual([412, 2]);
    expect((await act("/versions", { draft: body.id, revision: 2 })).status).toBe(201);
  });
});

describe("the gate", () => {
  const closedBy = async (wish: ToyWish) => {
    const { status, body } = await publish<ProblemBody>(wish);
    expect([status, body.code]).toEqual([422, "PARLEY_GATE_CLOSED"]);
    return body.findings?.filter(({ closes }) => closes) ?? [];
  };

  it("closes on an error of the checker, and changes nothing", async () => {
    await open();
    const before = await live();
    const [finding] = await closedBy({ lead: "nobody" });
    expect(finding).toMatchObject({ gate: "checker", severity: "error" });
    expect(await live()).toBe(before);
    expect((await caller.get<VersionsBody>("/versions")).body.versions).toHaveLength(1);
  });

  it("closes on a draft that is no protocol yet", async () => {
    await open();
    const { status, body } = await publishDraft<ProblemBody>(caller, { id: "later" });
    expect([status, body.code]).toEqual([422, "PARLEY_GATE_CLOSED"]);
    expect(body.findings?.map(({ at }) => at)).toContain("machine");
  });

  it("rehearses the draft's scenarios, and closes on one that fails", async () => {
    await open();
    const scenario = (lead: string) => ({
      title: "Somebody asks",
      at: "2026-03-02T10:00:00Z",
      steps: [{ mention: { text: "Hello?" }, expect: { decision: { lead } } }],
    });
    const { body: draft } = await caller.send<ProtocolDraftBody>("POST", "/drafts", {
      protocol: toyProtocol({ lead: "duty" }),
    });
    const withScenarios = async (scenarios: object[]) => {
      const saved = await caller.send<ProtocolDraftBody>(
        "PUT",
        `/drafts/${draft.id}/scenarios`,
        { scenarios },
        { "if-match": "*" },
      );
      return act<Partial<Omit<ProblemBody, "status">> & Partial<VersionSummary>>("/versions", {
        draft: draft.id,
        revision: saved.body.revision,
      });
    };
    const failed = await withScenarios([scenario("duty"), scenario("frontline"), { title: "no scenario" }]);
    expect(failed.status).toBe(422);
    expect(failed.body.findings?.filter(({ closes }) => closes).map(({ gate, at }) => [gate, at])).toEqual([
      ["scenarios", "scenarios.1.steps.0"],
      ["scenarios", "scenarios.2"],
    ]);
    const passed = await withScenarios([scenario("duty")]);
    expect(passed.body.status).toBe("live");
    expect((await caller.get<VersionBody>(`/versions/${passed.body.version}`)).body.scenarios).toEqual([
      scenario("duty"),
    ]);
  });

  it("is what is plugged in as well", async () => {
    const noFriday: Gate = (protocol) =>
      Promise.resolve([
        {
          gate: "calendar",
          closes: protocol.title !== "Toy care",
          severity: "error",
          code: "friday",
          message: "Not today.",
          at: "title",
        },
      ]);
    await open({ gates: [noFriday] });
    expect((await publish({ lead: "duty" })).status).toBe(201);
    expect((await publish<ProblemBody>({ id: "other" })).body.findings?.find(({ closes }) => closes)?.gate).toBe(
      "calendar",
    );
  });
});

describe("a brand that asks for a second person", () => {
  const CAREFUL = { publishing: { secondPerson: true } };

  it("has versions wait until somebody else agrees", async () => {
    await open({}, CAREFUL);
    const before = await live();
    const { status, body } = await publish({ lead: "duty" });
    expect([status, body.status, body.liveAt]).toEqual([201, "waiting", null]);
    expect(await live()).toBe(before);
    const own = await act<ProblemBody>(`/versions/${body.version}/approve`, {});
    expect([own.status, own.body.code]).toEqual([403, "PARLEY_FORBIDDEN"]);
    const other = await toy.caller();
    const agreed = await act(`/versions/${body.version}/approve`, { because: "read it" }, other);
    expect([agreed.status, agreed.body.status, agreed.body.decided?.agreed]).toEqual([200, "live", true]);
    expect(await live()).toBe(body.version);
    expect((await act(`/versions/${body.version}/approve`, {}, other)).status).toBe(409);
    expect(acts()).toEqual(["version.asked", "version.approved", "version.published"]);
  });

  it("keeps the reason of who refuses, and lets the version be asked for again", async () => {
    await open({}, CAREFUL);
    const { body } = await publish({ lead: "duty" });
    const other = await toy.caller();
    expect((await act(`/versions/${body.version}/refuse`, {}, other)).status).toBe(400);
    const refused = await act(`/versions/${body.version}/refuse`, { because: "duty is on leave" }, other);
    expect([refused.body.status, refused.body.decided?.because]).toEqual(["refused", "duty is on leave"]);
    const again = await act(`/versions/${body.version}/publish`, { note: "duty is back" });
    expect([again.body.status, again.body.decided]).toEqual(["waiting", null]);
  });

  it("lets the gate look again when somebody agrees", async () => {
    await open({}, CAREFUL);
    const { body } = await publish({ lead: "reviews" });
    const leads = { frontline: { title: "F" }, duty: { title: "D" } };
    expect((await caller.send("PUT", "", toyBrand({ ...CAREFUL, leads }), { "if-match": "*" })).status).toBe(200);
    const other = await toy.caller();
    const closed = await act<ProblemBody>(`/versions/${body.version}/approve`, {}, other);
    expect([closed.status, closed.body.code]).toEqual([422, "PARLEY_GATE_CLOSED"]);
    expect((await caller.get<VersionBody>(`/versions/${body.version}`)).body.status).toBe("waiting");
  });

  it("does not let who may only ask do away with the second person", async () => {
    await open({}, CAREFUL);
    const admin = await firstAdmin(toy.parley);
    const ask = (path: string, init: RequestInit) => toy.parley.app.request(path, init);
    const designer = await memberOf(ask, admin, "toy", "designer");
    expect(ROLES.designer.may).not.toContain("approvals:publish");
    const careless = async (by: typeof admin) =>
      (await by.send("PUT", "/v1/brands/toy", toyBrand(), { "if-match": "*" })).status;
    expect(await careless(designer)).toBe(403);
    const asked = await designer.send("POST", "/v1/brands/toy/drafts", { protocol: toyProtocol({ lead: "duty" }) });
    const { id } = (await asked.json()) as { id: string };
    const version = await designer.send("POST", "/v1/brands/toy/versions", { draft: id, revision: 1 });
    const { version: hash } = (await version.json()) as VersionSummary;
    expect((await designer.send("POST", `/v1/brands/toy/versions/${hash}/approve`, {})).status).toBe(403);
    const approver = await memberOf(ask, admin, "toy", "approver");
    expect((await approver.send("POST", `/v1/brands/toy/versions/${hash}/approve`, {})).status).toBe(200);
    expect(await careless(admin)).toBe(200);
  });
});

describe("taking a version back", () => {
  it("rolls back to what was live before, step by step", async () => {
    await open();
    const first = await live();
    const { body: second } = await publish({ lead: "duty" });
    const { body: third } = await publish({ lead: "reviews" });
    const back = async () =>
      act<Partial<VersionSummary> & Partial<Omit<ProblemBody, "status">>>("/rollback", { protocol: "care" });
    expect((await back()).body.version).toBe(second.version);
    expect((await back()).body.version).toBe(first);
    expect(await live()).toBe(first);
    expect((await back()).body.code).toBe("PARLEY_CONFLICT");
    expect((await caller.get<VersionBody>(`/versions/${third.version}`)).body.status).toBe("retired");
    expect((await act("/rollback", { protocol: "nothing" })).status).toBe(404);
    expect((await mention(caller, "m")).protocol.version).toBe(first);
  });

  it("does not roll back to what no longer fits the brand", async () => {
    await open();
    const { body: second } = await publish({ lead: "reviews" });
    const { body: third } = await publish({ lead: "duty" });
    const leads = { frontline: { title: "F" }, duty: { title: "D" } };
    expect((await caller.send("PUT", "", toyBrand({ leads }), { "if-match": "*" })).status).toBe(200);
    expect((await act<ProblemBody>("/rollback", { protocol: "care" })).body.code).toBe("PARLEY_GATE_CLOSED");
    expect(await live()).toBe(third.version);
    expect((await act(`/versions/${second.version}/retire`)).status).toBe(409);
  });

  it("does not retire the only protocol, but one that waits or was retired can come back", async () => {
    await open();
    const first = await live();
    const refused = await act<ProblemBody>(`/versions/${first}/retire`);
    expect([refused.status, refused.body.code]).toEqual([409, "PARLEY_CONFLICT"]);
    await publish({ lead: "duty" });
    expect((await act(`/versions/${first}/publish`, { note: "back" })).body.status).toBe("live");
    expect(await live()).toBe(first);
    const again = await act<ProblemBody>(`/versions/${first}/publish`);
    expect([again.status, again.body.hint]).toEqual([409, "There is nothing left to do: it takes what is new."]);
  });

  it("is the brand's own affair", async () => {
    await open();
    const first = await live();
    toy.parley.publish({ protocol: toyProtocol({ lead: "duty" }), brand: toyBrand({ id: "other" }) });
    const other = await toy.caller("other");
    expect((await other.get(`/versions/${first}`)).status).toBe(404);
    expect((await other.send("POST", `/v1/brands/toy/versions/${first}/retire`)).status).toBe(403);
    expect((await other.get<VersionsBody>("/versions")).body.versions).toHaveLength(1);
  });
});
