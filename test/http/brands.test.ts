import type {
  BrandFileBody,
  BrandsBody,
  BrandSaved,
  CaseBody,
  ProblemBody,
  RevisionsBody,
  VersionChanged,
} from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { problemOf } from "../kit/open-example.ts";
import { firstAdmin } from "../kit/people.ts";
import {
  mention,
  openToy,
  publishDraft,
  toyBrand,
  toyProtocol,
  type ToyCaller,
  type ToyParley,
} from "../kit/toy-brand.ts";

describe("a brand's file", () => {
  let toy: ToyParley;
  let caller: ToyCaller;
  const read = async () => caller.get<BrandFileBody>("");
  const put = async <T>(more: object, tag?: string) =>
    caller.send<T>("PUT", "", toyBrand(more), { "if-match": tag ?? (await read()).etag });
  beforeAll(async () => {
    toy = await openToy();
    caller = await toy.caller();
  });
  afterAll(async () => toy.close());

  it("is read with its revision, and not sent again to who has it", async () => {
    const { status, etag, body } = await read();
    expect([status, etag, body.revision]).toEqual([200, '"1"', 1]);
    expect(body.brand).toMatchObject({ id: "toy", name: "Toy", publishing: { secondPerson: false } });
    expect((await caller.get("", { "if-none-match": etag })).status).toBe(304);
  });

  it("gets a next revision, and keeps who changed what", async () => {
    const { status, body, etag } = await put<BrandFileBody>({ name: "Toys & Co" });
    expect([status, body.revision, etag]).toEqual([200, 2, '"2"']);
    const { body: list } = await caller.get<RevisionsBody>("/revisions");
    expect(list.revisions.map(({ revision, changes }) => [revision, changes])).toEqual([
      [2, ["name"]],
      [1, []],
    ]);
    expect(list.revisions[0]?.by.id).toMatch(/^key:/);
    const { body: first } = await caller.get<RevisionsBody>("/revisions?limit=1");
    expect(first.revisions).toHaveLength(1);
    const { body: second } = await caller.get<RevisionsBody>(`/revisions?limit=1&cursor=${first.next}`);
    expect([second.revisions[0]?.revision, second.next]).toEqual([1, null]);
  });

  it("stays as it is when the same is sent again", async () => {
    const before = await read();
    expect((await put<BrandFileBody>({ name: "Toys & Co" })).body.revision).toBe(before.body.revision);
  });

  it("tells who is late who changed what since", async () => {
    const late = (await read()).etag;
    await put({ name: "Toys again" });
    await put({ name: "Toys again", handles: ["toys"] });
    const { status, body } = await put<ProblemBody>({ name: "Mine" }, late);
    expect([status, body.code]).toEqual([412, "PARLEY_STALE"]);
    expect(body.since?.map(({ changes }) => changes)).toEqual([["handles"], ["name"]]);
    expect(body.since?.every(({ by, at }) => by.id.startsWith("key:") && at.length > 0)).toBe(true);
  });

  it("is not changed blindly", async () => {
    expect((await caller.send("PUT", "", toyBrand())).status).toBe(428);
    expect((await caller.send("PUT", "", toyBrand(), { "if-match": "nonsense" })).status).toBe(400);
  });

  it("is taken by new cases, and not by running ones", async () => {
    const before = await mention(caller, "before");
    const leads = { frontline: { title: "The new front line" }, duty: { title: "Duty" } };
    expect((await put({ leads })).status).toBe(200);
    const after = await mention(caller, "after");
    expect(after.protocol).toEqual(before.protocol);
    const revisions = toy.parley.store.db
      .prepare<[], number>("SELECT brand_revision FROM cases ORDER BY opened_at, id")
      .pluck()
      .all();
    expect((revisions[1] ?? 0) - (revisions[0] ?? 0)).toBe(1);
    // The running one still finds the revision that it is pinned to.
    expect((await caller.get<CaseBody>(`/v1/cases/${before.case}`)).status).toBe(200);
  });

  it("is refused when a live protocol no longer fits", async () => {
    const revision = (await read()).body.revision;
    const { status, body } = await put<ProblemBody>({ leads: { duty: { title: "Duty" } } });
    expect([status, body.code]).toEqual([422, "PARLEY_BRAND_INVALID"]);
    expect(body.errors?.some(({ field }) => field.startsWith("care (live): "))).toBe(true);
    expect((await read()).body.revision).toBe(revision);
  });

  it("is refused when it is another brand's, or not the shape of one", async () => {
    expect((await put<ProblemBody>({ id: "other" })).body.code).toBe("PARLEY_BRAND_INVALID");
    const { status, body } = await put<ProblemBody>({ timeZone: "Nowhere", colour: "red" });
    expect(status).toBe(422);
    expect(body.errors).toEqual([
      {
        field: "timeZone",
        message: "There is no such time zone: write a name of the IANA list, such as Europe/Dublin.",
      },
      {
        field: "colour",
        message: "There is no such key here; it would have no meaning.",
        hint: expect.stringContaining("these may stand here: $schema, id, name") as string,
      },
    ]);
    expect(body.detail).toContain("it has 2 faults. The first is timeZone: There is no such time zone");
  });
});

describe("making a brand", () => {
  it("is for admins of all brands, and once for each", async () => {
    const toy = await openToy();
    const caller = await toy.caller();
    expect((await caller.send("POST", "/v1/brands", toyBrand({ id: "second" }))).status).toBe(403);
    const admin = await firstAdmin(toy.parley);
    const made = await admin.send("POST", "/v1/brands", toyBrand({ id: "second" }));
    expect([made.status, made.headers.get("location"), made.headers.get("etag")]).toEqual([
      201,
      "/v1/brands/second",
      '"1"',
    ]);
    expect((await problemOf(await admin.send("POST", "/v1/brands", toyBrand({ id: "second" })))).code).toBe(
      "PARLEY_CONFLICT",
    );
    expect((await problemOf(await admin.send("POST", "/v1/brands", { id: "third" }))).code).toBe(
      "PARLEY_BRAND_INVALID",
    );

    const second = await toy.caller("second");
    expect((await publishDraft(second, toyProtocol())).status).toBe(201);
    expect((await mention(second, "m")).brand).toBe("second");
    await toy.close();
  });

  it("may name protocols that are yet to be made, and is told so until they are live", async () => {
    const toy = await openToy();
    const admin = await firstAdmin(toy.parley);
    const protocols = [{ protocol: "reviews", when: "mention.channel == 'google'" }, { protocol: "care" }];
    const made = await admin.send("POST", "/v1/brands", toyBrand({ id: "second", protocols }));
    expect(made.status).toBe(201);
    expect(((await made.json()) as BrandSaved).warnings.map(({ at, message }) => `${at}: ${message}`)).toEqual([
      'protocols.0.protocol: There is no protocol "reviews" yet: no mention is taken before something is published.',
      'protocols.1.protocol: There is no protocol "care" yet: no mention is taken before something is published.',
    ]);
    const second = await toy.caller("second");
    const early = await publishDraft<ProblemBody>(second, toyProtocol());
    expect([early.status, early.body.hint]).toEqual([
      422,
      "Make a draft of it first, or take its entry out. There are: care.",
    ]);
    await second.send("POST", "/drafts", { protocol: toyProtocol({ id: "reviews", lead: "reviews" }) });
    const care = await publishDraft<VersionChanged>(second, toyProtocol());
    expect([care.status, care.body.warnings]).toEqual([
      201,
      [
        {
          at: "protocols.0.protocol",
          message: 'No version of "reviews" is live: its mentions go on to the next entry that they fit: care.',
          hint: "Publish it, or take its entry out.",
        },
      ],
    ]);
    const reviews = await publishDraft<VersionChanged>(second, toyProtocol({ id: "reviews", lead: "reviews" }));
    expect([reviews.status, reviews.body.warnings]).toEqual([201, []]);
    await toy.close();
  });
});

describe("several live protocols", () => {
  let toy: ToyParley;
  let caller: ToyCaller;
  const REVIEWS = { protocol: "reviews", when: "mention.channel == 'google' && !author.verified" };
  const put = async <T>(more: object) =>
    caller.send<T>("PUT", "", toyBrand(more), { "if-match": (await caller.get("")).etag });
  beforeAll(async () => {
    toy = await openToy();
    caller = await toy.caller();
  });
  afterAll(async () => toy.close());

  it("do not go live before the brand says which mentions each takes", async () => {
    const { status, body } = await publishDraft<ProblemBody>(caller, toyProtocol({ id: "reviews", lead: "reviews" }));
    expect([status, body.code]).toEqual([422, "PARLEY_GATE_CLOSED"]);
    expect(body.findings?.filter(({ closes }) => closes).map(({ gate, at }) => [gate, at])).toEqual([
      ["routes", "protocols"],
    ]);
    const { body: brands } = await caller.get<BrandsBody>("/v1/brands");
    expect(brands.brands[0]?.protocols.map(({ id }) => id)).toEqual(["care"]);
  });

  it("are named in the brand, the last one taking all others", async () => {
    const refused = async (protocols: object[]) => {
      const { status, body } = await put<ProblemBody>({ protocols });
      return [status, body.errors?.[0]?.field];
    };
    expect(await refused([REVIEWS])).toEqual([422, "protocols.0.when"]);
    expect(await refused([{ protocol: "care" }, REVIEWS])).toEqual([422, "protocols.0"]);
    expect(await refused([{ ...REVIEWS, protocol: "nothing" }, { protocol: "care" }])).toEqual([
      422,
      "protocols.0.protocol",
    ]);
    expect(await refused([{ ...REVIEWS, when: "case.mentions > 1" }, { protocol: "care" }])).toEqual([
      422,
      "protocols.0.when",
    ]);
    expect(await refused([REVIEWS, { protocol: "reviews" }])).toEqual([422, "protocols.1.protocol"]);
    const saved = await put<BrandSaved>({ protocols: [REVIEWS, { protocol: "care" }] });
    expect([saved.status, saved.body.warnings.map(({ message }) => message)]).toEqual([
      200,
      ['No version of "reviews" is live: its mentions go on to the next entry that they fit: care.'],
    ]);
  });

  it("take the mentions that their conditions say, once they are live", async () => {
    expect((await mention(caller, "early", { channel: "google" })).protocol.id).toBe("care");
    expect((await publishDraft(caller, toyProtocol({ id: "reviews", lead: "reviews" }))).status).toBe(201);
    expect((await mention(caller, "review", { channel: "google" })).protocol.id).toBe("reviews");
    expect((await mention(caller, "post", { channel: "x" })).protocol.id).toBe("care");
    const verified = { handle: "v", verified: true };
    expect((await mention(caller, "verified", { channel: "google", author: verified })).protocol.id).toBe("care");
  });

  it("are shown each by its name", async () => {
    const id = async (query: string) =>
      (await caller.get<{ protocol: { id: string } }>(`/protocol${query}`)).body.protocol?.id;
    expect([await id(""), await id("?protocol=reviews"), await id("?protocol=care")]).toEqual([
      "care",
      "reviews",
      "care",
    ]);
    expect((await caller.get("/protocol?protocol=none")).status).toBe(404);
  });

  it("cannot be retired while every other mention goes there", async () => {
    const live = async (query: string) => (await caller.get<{ version: string }>(`/protocol${query}`)).body.version;
    const last = await caller.send<ProblemBody>("POST", `/versions/${await live("?protocol=care")}/retire`);
    expect([last.status, last.body.code]).toEqual([409, "PARLEY_CONFLICT"]);
    const version = await live("?protocol=reviews");
    const retired = await caller.send<VersionChanged>("POST", `/versions/${version}/retire`);
    expect([
      retired.status,
      retired.body.status,
      retired.body.warnings.map(({ at, message }) => [at, message]),
    ]).toEqual([
      200,
      "retired",
      [
        [
          "protocols.0.protocol",
          'No version of "reviews" is live: its mentions go on to the next entry that they fit: care.',
        ],
      ],
    ]);
    expect((await mention(caller, "late", { channel: "google" })).protocol.id).toBe("care");
    const back = await caller.send<VersionChanged>("POST", "/rollback", { protocol: "reviews" });
    expect([back.status, back.body.status, back.body.warnings]).toEqual([200, "live", []]);
    expect((await mention(caller, "later", { channel: "google" })).protocol.id).toBe("reviews");
  });
});
