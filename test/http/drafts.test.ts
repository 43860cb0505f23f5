import type {
  DraftDiffBody,
  DraftIssuesBody,
  ProblemBody,
  ProtocolDraftBody,
  ProtocolDraftsBody,
  RevisionsBody,
} from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openToy, toyBrand, toyProtocol, type Answered, type ToyCaller, type ToyParley } from "../kit/toy-brand.ts";

describe("drafts of protocols", () => {
  let toy: ToyParley;
  let ann: ToyCaller;
  let ben: ToyCaller;
  beforeAll(async () => {
    toy = await openToy();
    ann = await toy.caller();
    ben = await toy.caller();
  });
  afterAll(async () => toy.close());

  const begin = async (body: object): Promise<Answered<ProtocolDraftBody>> => ann.send("POST", "/drafts", body);
  const put = async <T = ProtocolDraftBody>(id: string, body: object, tag: string, by = ann): Promise<Answered<T>> =>
    by.send("PUT", `/drafts/${id}`, body, { "if-match": tag });

  it("begin with a document, which is kept as it is, however unfinished", async () => {
    const { status, body, etag } = await begin({ protocol: { id: "later", machine: "soon", notes: [1, { a: null }] } });
    expect([status, etag, body.revision, body.protocol, body.title]).toEqual([201, '"1"', 1, "later", null]);
    const read = await ann.get<ProtocolDraftBody>(`/drafts/${body.id}`);
    expect(read.body.document).toEqual({ id: "later", machine: "soon", notes: [1, { a: null }] });
    expect((await ann.get(`/drafts/${body.id}`, { "if-none-match": '"1"' })).status).toBe(304);
  });

  it("begin with nothing, or from a version", async () => {
    expect((await begin({})).body.document).toEqual({});
    const { body: live } = await ann.get<{ version: string }>("/protocol");
    const { body } = await begin({ from: live.version });
    expect([body.protocol, body.from]).toEqual(["care", live.version]);
    expect((await begin({ from: "0".repeat(64) })).status).toBe(404);
    expect((await begin({ from: live.version, protocol: {} })).status).toBe(400);
  });

  it("get revisions, which tell in words who changed what", async () => {
    const { body: draft } = await begin({ protocol: toyProtocol() });
    const saved = await put(draft.id, toyProtocol({ lead: "duty" }), '"1"', ben);
    expect([saved.status, saved.etag, saved.body.revision]).toEqual([200, '"2"', 2]);
    await put(draft.id, { half: "written" }, '"2"');
    expect((await put(draft.id, { half: "written" }, '"3"')).body.revision).toBe(3);
    const { body } = await ann.get<RevisionsBody>(`/drafts/${draft.id}/revisions`);
    expect(body.revisions.map(({ revision }) => revision)).toEqual([3, 2, 1]);
    expect(body.revisions[0]?.changes).toContain('"half" changed.');
    expect(body.revisions[1]?.changes.join(" ")).toContain('"duty"');
    expect(body.revisions[1]?.by.id).not.toBe(body.revisions[0]?.by.id);
    expect(body.revisions[2]?.changes).toEqual([]);
  });

  it("tell who is late who changed what since", async () => {
    const { body: draft } = await begin({ protocol: toyProtocol() });
    await put(draft.id, toyProtocol({ patience: "PT4H" }), '"1"', ben);
    const late = await put<ProblemBody>(draft.id, toyProtocol({ lead: "duty" }), '"1"');
    expect([late.status, late.body.code]).toEqual([412, "PARLEY_STALE"]);
    expect(late.body.since).toHaveLength(1);
    expect(late.body.since?.[0]).toMatchObject({ revision: 2 });
    expect(late.body.since?.[0]?.changes.join(" ")).toContain("PT4H");
    expect((await ann.send("DELETE", `/drafts/${draft.id}`, undefined, { "if-match": '"1"' })).status).toBe(412);
    expect((await ann.send("PUT", `/drafts/${draft.id}`, toyProtocol())).status).toBe(428);
    expect((await put(draft.id, toyProtocol({ lead: "duty" }), "*")).body.revision).toBe(3);
  });

  it("have issues, for the brand as it is now", async () => {
    const { body: draft } = await begin({ protocol: toyProtocol({ lead: "nobody" }) });
    const issues = async () => (await ann.get<DraftIssuesBody>(`/drafts/${draft.id}/issues`)).body;
    const named = await issues();
    expect([named.protocol, named.brandRevision]).toEqual([true, 1]);
    expect(named.issues.some(({ severity, message }) => severity === "error" && message.includes("nobody"))).toBe(true);
    const brand = toyBrand({ leads: { nobody: { title: "Nobody" }, frontline: { title: "F" }, duty: { title: "D" } } });
    await ann.send("PUT", "", brand, { "if-match": "*" });
    const mended = await issues();
    expect(mended.brandRevision).toBe(2);
    expect(mended.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    await put(draft.id, { parley: 1, id: "Care!" }, "*");
    const unfinished = await issues();
    expect(unfinished.protocol).toBe(false);
    expect(unfinished.issues.map(({ at }) => at)).toEqual(expect.arrayContaining(["id", "title", "machine"]));
  });

  it("differ from what is live of the same protocol", async () => {
    const { body: draft } = await begin({ protocol: toyProtocol({ patience: "PT1H" }) });
    const diff = async <T = DraftDiffBody>() => ann.get<T>(`/drafts/${draft.id}/diff`);
    const { body: live } = await ann.get<{ version: string }>("/protocol");
    const changed = (await diff()).body;
    expect(changed.against).toBe(live.version);
    expect(changed.words.join(" ")).toContain("PT1H");
    expect(changed.diff).toMatchObject({ behaviour: true });
    await put(draft.id, toyProtocol(), "*");
    expect((await diff()).body.words).toEqual([]);
    await put(draft.id, toyProtocol({ id: "other" }), "*");
    expect((await diff()).body).toMatchObject({ against: null, diff: null });
    await put(draft.id, {}, "*");
    expect((await diff<ProblemBody>()).body.code).toBe("PARLEY_PROTOCOL_INVALID");
  });

  it("keep scenarios with their revision", async () => {
    const { body: draft } = await begin({ protocol: toyProtocol() });
    const scenarios = [
      { title: "Somebody asks", at: "2026-03-02T10:00:00Z", steps: [{ mention: { text: "Hello?" } }] },
    ];
    const path = `/drafts/${draft.id}/scenarios`;
    const saved = await ann.send<ProtocolDraftBody>("PUT", path, { scenarios }, { "if-match": '"1"' });
    expect([saved.status, saved.body.revision, saved.body.document]).toEqual([200, 2, draft.document]);
    expect((await ann.send("PUT", path, { scenarios: [] }, { "if-match": '"1"' })).status).toBe(412);
    expect((await put(draft.id, toyProtocol({ lead: "duty" }), '"2"')).body.scenarios).toEqual(scenarios);
    expect((await ann.send("PUT", path, { scenarios: ["text"] }, { "if-match": "*" })).status).toBe(400);
  });

  it("are listed page by page, the last changed first, and taken away", async () => {
    const { body: first } = await begin({ protocol: { id: "first" } });
    const { body: second } = await begin({ protocol: { id: "second" } });
    await put(first.id, { id: "first", title: "Changed" }, '"1"');
    const seen: string[] = [];
    for (let next: string | null = ""; next !== null;) {
      const page: Answered<ProtocolDraftsBody> = await ann.get(
        `/drafts?limit=2${next === "" ? "" : `&cursor=${next}`}`,
      );
      seen.push(...page.body.drafts.map(({ id }) => id));
      next = page.body.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(0, 2).toSorted()).toEqual([first.id, second.id].toSorted());
    expect((await ann.send("DELETE", `/drafts/${second.id}`, undefined, { "if-match": '"1"' })).status).toBe(204);
    expect((await ann.get(`/drafts/${second.id}`)).status).toBe(404);
    expect((await ann.get<ProtocolDraftsBody>("/drafts?limit=200")).body.drafts).toHaveLength(seen.length - 1);
    expect((await ann.get("/drafts?cursor=nonsense")).status).toBe(400);
  });

  it("are refused when they are no object, too deep, or play tricks", async () => {
    const { body: draft } = await begin({});
    const raw = async (body: string) => {
      const key = (await toy.parley.createKey("toy")).text;
      const headers = { authorization: `Bearer ${key}`, "content-type": "application/json", "if-match": "*" };
      return (await toy.parley.app.request(`/v1/brands/toy/drafts/${draft.id}`, { method: "PUT", headers, body }))
        .status;
    };
    expect(await raw("[]")).toBe(400);
    expect(await raw(`{"a":${"[".repeat(5_000)}${"]".repeat(5_000)}}`)).toBe(400);
    expect(await raw('{"__proto__":{"admin":true}}')).toBe(400);
    expect(await raw(`{"a":"${"x".repeat(300_000)}"}`)).toBe(413);
    expect((await ann.get<ProtocolDraftBody>(`/drafts/${draft.id}`)).body.document).toEqual({});
  });

  it("of another brand are not there", async () => {
    const { body: draft } = await begin({});
    toy.parley.publish({ protocol: toyProtocol(), brand: toyBrand({ id: "other" }) });
    const other = await toy.caller("other");
    expect((await other.get(`/drafts/${draft.id}`)).status).toBe(404);
    expect((await other.send("DELETE", `/drafts/${draft.id}`, undefined, { "if-match": "*" })).status).toBe(404);
    expect((await other.get(`/v1/brands/toy/drafts/${draft.id}`)).status).toBe(403);
  });
});
