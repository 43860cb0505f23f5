import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AuthorErased, AuthorExport, CaseBody, NoCaseBody, RecordBody, TurnBody } from "@parley/engine";
import { verifyJournal } from "@parley/server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mentionOf, openExample, problemOf, type OpenExample } from "../kit/open-example.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

const MENTIONS = "/v1/brands/skylark/mentions";
const ERASE = "/v1/brands/skylark/authors/erase";
const MINUTE = 60_000;

/** Words that only the author's own data holds, in any case. */
const SECRETS = ["nora_77", "Nora Quill", "zeppelin", "marzipan", "+353 86 123 4567"];

describe("an author who asks what is kept", () => {
  let example: OpenExample;
  let clock: VirtualClock;
  let [open, done, other] = ["", "", ""];
  const post = async <T>(path: string, body: object): Promise<T> => {
    const response = await example.post(path, body);
    expect(response.ok, await response.clone().text()).toBe(true);
    return (await response.json()) as T;
  };
  const edit = async (mention: string, text: string): Promise<void> => {
    const response = await example.parley.app.request(`${MENTIONS}/x/${mention}`, {
      method: "PATCH",
      headers: { "content-type": "application/json", authorization: `Bearer ${example.key}` },
      body: JSON.stringify({ text }),
    });
    expect(response.ok, await response.clone().text()).toBe(true);
  };
  const author = { handle: "nora_77", name: "Nora Quill", followers: 77_777 };

  /** An open case of Nora with two mentions, an event that quotes her and a waiting clock; one that ended; one of somebody else. */
  beforeEach(async () => {
    clock = new VirtualClock("2026-03-02T09:00:00Z");
    example = await openExample({ clock });
    const lost = { author, text: "@SkylarkAir you lost my bag with the zeppelin in it! Call +353 86 123 4567" };
    open = (await post<TurnBody>(MENTIONS, mentionOf("m1", lost))).case;
    clock.pass(MINUTE);
    await post(MENTIONS, mentionOf("m2", { author, text: "Still no zeppelin. Third time I ask!" }));
    await edit("m2", "Still no zeppelin, and no marzipan in it either!");
    await post(`/v1/cases/${open}/events`, { id: "e1", type: "reply.sent", data: { text: "Dear Nora Quill, sorry" } });
    clock.pass(MINUTE);
    const praise = {
      author: { ...author, handle: "@Nora_77" },
      conversation: "t9",
      text: "Great crew, and the marzipan!",
    };
    done = (await post<TurnBody>(MENTIONS, mentionOf("m3", praise))).case;
    await post(`/v1/cases/${done}/events`, { id: "e2", type: "case.resolved", data: { summary: "ate the marzipan" } });
    other = (await post<TurnBody>(MENTIONS, mentionOf("m4", { author: { handle: "nora_778" } }))).case;
  });
  afterEach(async () => example.close());

  /** Every value of every table, as one text. */
  const everything = (): string => {
    const { db } = example.parley.store;
    const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    expect(tables.length).toBeGreaterThan(10);
    return tables.map((table) => `${table} ${JSON.stringify(db.prepare(`SELECT * FROM "${table}"`).all())}`).join("\n");
  };
  const found = (text: string): string[] =>
    SECRETS.filter((secret) => new RegExp(`${secret.replace(/\+/g, "\\+")}(?!8)`, "i").test(text));
  const erase = (handle = "@NORA_77"): Promise<AuthorErased> => post<AuthorErased>(ERASE, { channel: "x", handle });

  it("gets everything, and nothing of others", async () => {
    const exported = await post<AuthorExport>("/v1/brands/skylark/authors/export", {
      channel: "x",
      handle: "@Nora_77",
    });
    expect(exported.cases.map(({ id }) => id)).toEqual([open, done].toSorted());
    const [mine] = exported.cases;
    expect(mine?.mentions.map(({ mention }) => mention.id)).toEqual(["m1", "m2"]);
    expect(mine?.received).toMatchObject([{ id: "m1", author }, { id: "m2" }]);
    expect(mine?.inputs).toMatchObject([
      { mention: ["x", "m1"] },
      { mention: ["x", "m2"] },
      { event: { type: "mention.edited" } },
      { event: { id: "event:e1" } },
    ]);
    expect(found(JSON.stringify(exported))).toEqual(SECRETS);
    expect(JSON.stringify(exported)).not.toContain("nora_778");
  });

  it("is in many tables before, and in none after it is erased", async () => {
    expect(found(everything())).toEqual(SECRETS);
    expect(await erase()).toEqual({
      author: expect.stringMatching(/^author:[0-9a-f]{32}$/) as string,
      cases: 2,
      mentions: 3,
      closed: [open],
      shared: [],
    });
    expect(found(everything())).toEqual([]);
    expect(everything()).not.toMatch(/77777|"m1"|"m2"|"m3"/);
  });

  it("leaves neither ids of mentions nor what people said of them in the record", async () => {
    const because = "Nora Quill wants her zeppelin back";
    await post(`/v1/cases/${open}/decline`, { because });
    expect(found(everything())).toEqual(SECRETS);
    await erase();
    expect(found(everything())).toEqual([]);
    expect(everything()).not.toMatch(/x\/m\d/);
    const { lines } = await (
      await example.get("/v1/brands/skylark/record?action=case.declined")
    )
      .json()
      .then((body) => body as RecordBody);
    expect(lines.map(({ subject, details }) => [subject, Object.keys(details)])).toEqual([[open, ["lead"]]]);
  });

  it("is in no byte of the files either, once it is erased", async () => {
    const bytes = (): string =>
      readdirSync(example.folder, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => readFileSync(join(example.folder, name), "latin1"))
        .join("\n");
    expect(found(bytes())).toEqual(SECRETS);
    await erase();
    expect(found(bytes())).toEqual([]);
  });

  it("has cases that end, and of which only what was decided stays", async () => {
    const before = (await (await example.get(`/v1/cases/${open}`)).json()) as CaseBody;
    await erase();
    const after = (await (await example.get(`/v1/cases/${open}`)).json()) as CaseBody;
    expect(after).toMatchObject({
      state: { status: "done", outcome: "erased", active: before.state.active },
      decision: before.decision,
      mentions: [],
      effects: [],
      timers: [],
    });
    expect(Object.values(after.clocks).map(({ status }) => status)).not.toContain("running");
    expect(after.journal.map(({ event, actor }) => [event, actor])).toEqual([
      ...before.journal.map(({ event, actor }) => [event, actor]),
      ["parley.erased", "test"],
    ]);
    const ended = (await (await example.get(`/v1/cases/${done}`)).json()) as CaseBody;
    expect(ended.state).toMatchObject({ status: "done", outcome: "resolved" });
  });

  it("is never woken or answered again", async () => {
    await erase();
    const { db } = example.parley.store;
    expect(db.prepare("SELECT count(*) FROM cases WHERE wake_at IS NOT NULL").pluck().get()).toBe(1);
    clock.pass(60 * 24 * 60 * MINUTE);
    await example.parley.host.wake(open);
    const problem = await problemOf(
      await example.post(`/v1/cases/${open}/events`, { id: "e9", type: "case.reopened" }),
    );
    expect(problem.code).toBe("PARLEY_CASE_FINISHED");
    expect(((await (await example.get(`/v1/cases/${open}`)).json()) as CaseBody).effects).toEqual([]);
  });

  it("stays in the record as a salted hash, the same each time", async () => {
    const { author: hash } = await erase();
    expect(await erase("nora_77")).toMatchObject({ author: hash, cases: 0, mentions: 0 });
    const record = (await (
      await example.get(`/v1/brands/skylark/record?subject=${hash}`, { authorization: `Bearer ${example.key}` })
    ).json()) as RecordBody;
    expect(record.lines.map(({ action, name, details }) => [action, name, details["cases"]])).toEqual([
      ["author.erased", "test", 0],
      ["author.erased", "test", 2],
    ]);
  });

  it("leaves the replay of everybody else as it was", async () => {
    await erase();
    expect(await verifyJournal(example.parley.store)).toEqual({ same: 1, erased: 2, differing: [] });
    expect(((await (await example.get(`/v1/cases/${other}`)).json()) as CaseBody).mentions).toHaveLength(1);
  });

  it("opens a new case when they write again", async () => {
    await erase();
    const again = await post<TurnBody>(MENTIONS, mentionOf("m5", { author }));
    expect([again.joined, again.case === open]).toEqual([false, false]);
  });

  describe("whose mentions are delivered again", () => {
    const again = mentionOf("m1", { author, text: "my zeppelin, once more" });
    const lines = async (text: string): Promise<string> => {
      const headers = { "content-type": "application/x-ndjson", authorization: `Bearer ${example.key}` };
      return (await example.parley.app.request(MENTIONS, { method: "POST", headers, body: text })).text();
    };
    const cases = (): unknown => example.parley.store.db.prepare("SELECT count(*) FROM cases").pluck().get();

    it("is told so plainly, alone, in a list and in lines; no case is opened, and nothing is kept", async () => {
      await erase();
      const before = [cases(), everything()];
      const alone = await example.post(MENTIONS, again);
      expect([alone.status, alone.headers.get("location")]).toEqual([200, null]);
      const answer = (await alone.json()) as NoCaseBody;
      expect(answer).toEqual({
        case: null,
        brand: "skylark",
        reason: "erased",
        because: expect.stringContaining("was erased") as string,
        noted: null,
      });
      const result = { id: "m1", status: 200, case: null, answer };
      expect(await post(MENTIONS, [again])).toEqual({ results: [result] });
      expect(JSON.parse(await lines(JSON.stringify(again)))).toEqual({ line: 1, ...result });
      expect([cases(), everything()]).toEqual(before);
      expect(found(everything())).toEqual([]);
      expect((await example.parley.metrics.text()).body).toContain(
        'parley_mentions_total{brand="skylark",result="erased"} 3',
      );
    });

    it("is told so when one of them is asked for, changed, or tried again", async () => {
      await erase();
      const asked = (path: string, method: string, body?: object): Response | Promise<Response> =>
        example.parley.app.request(`${MENTIONS}/x/m1${path}`, {
          method,
          headers: { "content-type": "application/json", authorization: `Bearer ${example.key}` },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
      for (const response of [
        await asked("", "GET"),
        await asked("", "PATCH", { text: "my zeppelin" }),
        await asked("", "DELETE"),
        await asked("/retry", "POST"),
      ])
        expect([response.status, (await problemOf(response)).code]).toEqual([410, "PARLEY_ERASED"]);
    });

    it("is known for mentions that could not be read and posts of the brand in their thread as well", async () => {
      await post(MENTIONS, mentionOf("t1", { author, conversation: "t1" }));
      const own = mentionOf("o1", { author: { handle: "SkylarkAir" }, conversation: "t1", text: "Dear Nora Quill" });
      await post(MENTIONS, own);
      example.parley.store.db
        .prepare(
          `INSERT INTO mentions (brand, channel, mention_id, case_id, received_at, body, reading, answer, status, author)
           VALUES ('skylark', 'x', 'f1', '', 0, '{}', '{}', '{}', 'failed', 'nora_77')`,
        )
        .run();
      await erase();
      const reasons = await post<{ results: { answer: NoCaseBody }[] }>(MENTIONS, [
        own,
        mentionOf("t1", { author, conversation: "t1" }),
        mentionOf("f1", { author }),
      ]);
      expect(reasons.results.map(({ answer }) => answer.reason)).toEqual(["erased", "erased", "erased"]);
    });

    it("is nobody else: the same id on another channel is another mention", async () => {
      await erase();
      const elsewhere = await example.post(MENTIONS, { ...again, channel: "instagram" });
      expect(elsewhere.status).toBe(201);
    });
  });

  it("leaves others in the same thread their mentions, and names the case", async () => {
    const thread = { conversation: "t1" };
    const shared = (await post<TurnBody>(MENTIONS, mentionOf("s1", { author, ...thread }))).case;
    await post(MENTIONS, mentionOf("s2", { author: { handle: "omar" }, text: "Mine as well", ...thread }));
    const { closed, shared: listed } = await erase();
    expect([closed.includes(shared), listed]).toEqual([true, [shared]]);
    const kept = (await (await example.get(`/v1/cases/${shared}`)).json()) as CaseBody;
    expect(kept.mentions.map(({ author: { handle } }) => handle)).toEqual(["omar"]);
    expect(await post<AuthorErased>(ERASE, { channel: "x", handle: "omar" })).toMatchObject({ cases: 1, mentions: 1 });
  });

  it("erases many cases in parts, and tells of all of them", async () => {
    for (let index = 0; index < 60; index += 1)
      await post(MENTIONS, mentionOf(`c${index}`, { author, conversation: `c${index}` }));
    const erased = await erase();
    expect([erased.cases, erased.mentions, erased.closed.length]).toEqual([62, 63, 61]);
    expect(found(everything())).toEqual([]);
  });

  it("forgets answers that are kept for repeats, where they tell of the author", async () => {
    const { db } = example.parley.store;
    db.prepare("INSERT INTO repeats (actor, key, fingerprint, answer, at) VALUES (?, ?, ?, ?, ?)").run(
      "key:1",
      "k",
      "f",
      '{"text":"Dear Nora_77"}',
      clock.now(),
    );
    await erase();
    expect(found(everything())).toEqual([]);
  });

  it("needs the permission to erase", async () => {
    const anonymous = await example.post(ERASE, { channel: "x", handle: "nora_77" }, null);
    expect(anonymous.status).toBe(401);
    expect(found(everything())).toEqual(SECRETS);
  });
});
