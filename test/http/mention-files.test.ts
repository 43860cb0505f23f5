import type { BacktestBody, EquityAuditBody, MentionFileBody, ProblemBody, TracedMentionBody } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endedJob } from "../kit/ended-job.ts";
import { openToy, toyBrand, toyProtocol, type ToyCaller, type ToyParley } from "../kit/toy-brand.ts";

let toy: ToyParley;
let caller: ToyCaller;
let key: string;
let draft: string;

beforeAll(async () => {
  toy = await openToy({ mentionFileMegabytes: 1 });
  caller = await toy.caller();
  key = (await toy.parley.createKey("toy")).text;
  draft = (await caller.send<{ id: string }>("POST", "/drafts", { protocol: toyProtocol({ patience: "PT2H" }) })).body
    .id;
});
afterAll(async () => toy.close());

const send = async (body: string, type = "text/csv", name = "tweets.csv") => {
  const answer = await toy.parley.app.request(`/v1/brands/toy/mention-files?name=${name}`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": type },
    body,
  });
  return { status: answer.status, body: (await answer.json()) as MentionFileBody & ProblemBody };
};
const columnsOf = async (id: string, columns: object | null) =>
  caller.send<ProblemBody | null>("PUT", `/mention-files/${id}/columns`, { columns });

const HEAD = "tweet,who,when,body,followers";
const COLUMNS = {
  id: "tweet",
  "author.handle": "who",
  at: "when",
  text: "body",
  "author.followers": "followers",
  channel: { always: "x" },
};
/** Ann is not answered for three hours, and writes again. */
const TWEETS = [
  HEAD,
  't1,ann,2026-03-02T09:00:00Z,"Where, please, is my order?",7',
  "t2,ben,2026-03-02T10:00:00Z,And mine?,20000",
  "t3,ann,2026-03-02T12:00:00Z,Hello?,7",
  "",
].join("\n");

describe("a file of mentions", { timeout: 60_000 }, () => {
  it("goes through a draft beside what is live by its columns, one mention at a time too, and is recorded nowhere", async () => {
    const { status, body: file } = await send(TWEETS);
    expect([status, file.headings, file.sample.length, file.columns]).toEqual([201, HEAD.split(","), 3, null]);
    expect(file.sample[0]?.[3]).toBe("Where, please, is my order?");
    const early = await caller.send<ProblemBody>("POST", "/backtests", { draft, mentions: { file: file.id } });
    expect([early.status, early.body.code]).toEqual([422, "PARLEY_MENTION_INVALID"]);
    expect(early.body.errors?.[0]?.field).toBe("line 2, channel");
    expect((await columnsOf(file.id, COLUMNS)).status).toBe(204);

    const asked = await caller.send<BacktestBody>("POST", "/backtests", { draft, mentions: { file: file.id } });
    expect(asked.body.mentions).toEqual({
      from: null,
      to: null,
      last: null,
      file: { id: file.id, name: "tweets.csv" },
    });
    const { state, progress, result } = await endedJob<BacktestBody>(caller, `/backtests/${asked.body.id}`);
    expect([state, progress, result?.decisions]).toEqual(["done", { done: 3, of: 3 }, 3]);
    expect(result?.changes).toMatchObject({ mentions: 3, changed: 1, fields: { lead: 1 } });
    const traced = await caller.get<TracedMentionBody>(`/backtests/${asked.body.id}/mentions/t3`);
    expect(traced.body.after.steps.map(({ at }) => at).slice(0, 3)).toEqual([
      "2026-03-02T09:00:00.000Z",
      "2026-03-02T11:00:00.000Z",
      "2026-03-02T12:00:00.000Z",
    ]);
    expect((await caller.get<{ mentions: unknown[] }>("/mentions")).body.mentions).toEqual([]);

    // The brand's next file with these columns is read so by itself; one without them is not.
    expect((await send(TWEETS)).body.columns).toEqual(COLUMNS);
    expect((await send("id,text\n")).body.columns).toBeNull();
    expect((await caller.send("DELETE", `/mention-files/${file.id}`)).status).toBe(204);
    expect((await caller.get(`/mention-files/${file.id}`)).status).toBe(404);
  });

  it("of JSON lines is asked what hangs on the author alone; a row that is wrong far down fails the audit with its place", async () => {
    const row = (index: number): string =>
      JSON.stringify({
        id: `m${index}`,
        channel: "x",
        text: "Hello",
        at: "2026-03-02T09:00:00Z",
        author: { handle: "a" },
      });
    const wrong = row(500).replace("2026-03-02T09", "nine");
    const lines = [...Array.from({ length: 150 }, (_, index) => row(index)), wrong].join("\n");
    const { body: file } = await send(lines, "application/x-ndjson", "lines.jsonl");
    expect([file.kind, file.headings, file.sample]).toEqual(["jsonl", [], []]);
    expect((await columnsOf(file.id, COLUMNS)).status).toBe(409);
    const wish = { draft, about: ["verified"], mentions: { file: file.id } };
    const asked = await caller.send<EquityAuditBody>("POST", "/equity-audits", wish);
    expect(asked.status).toBe(202);
    const { state, problem } = await endedJob<EquityAuditBody>(caller, `/equity-audits/${asked.body.id}`);
    expect([state, problem?.code, problem?.detail]).toEqual([
      "failed",
      "PARLEY_MENTION_INVALID",
      "lines.jsonl: a field is wrong",
    ]);
    expect(problem?.issues[0]).toMatchObject({
      at: "line 151, at",
      message: "must be an ISO 8601 instant such as 2026-03-02T09:00:00Z",
    });
    expect(problem?.hint).toBe("Mend these lines and take the file again.");
  });

  it("is refused when it is too large, of another kind, empty, or misread, and is unknown to other brands", async () => {
    const refused = async (...file: Parameters<typeof send>) => {
      const { status, body } = await send(...file);
      return [status, body.code];
    };
    expect(await refused(`${HEAD}\n${"x".repeat(1024 * 1024)}`)).toEqual([413, "PARLEY_BODY_INVALID"]);
    expect(await refused("{}", "application/json")).toEqual([400, "PARLEY_BODY_INVALID"]);
    expect(await refused('id,"text')).toEqual([422, "PARLEY_FILE_UNREADABLE"]);
    const { body: file } = await send(TWEETS);
    expect((await columnsOf(file.id, { text: "words" })).body).toMatchObject({
      status: 422,
      detail: 'There is no column "words" for text',
    });
    expect((await columnsOf(file.id, { "__proto__.x": "who" })).status).toBe(400);
    const both = await caller.send("POST", "/backtests", { draft, mentions: { file: file.id, last: 3 } });
    expect(both.status).toBe(400);
    toy.parley.publish({ protocol: toyProtocol(), brand: toyBrand({ id: "other" }) });
    const other = await toy.caller("other");
    const { body: theirs } = await other.send<{ id: string }>("POST", "/drafts", { protocol: toyProtocol() });
    expect((await other.get(`/mention-files/${file.id}`)).status).toBe(404);
    const peek = await other.send("POST", "/backtests", { draft: theirs.id, mentions: { file: file.id } });
    expect(peek.status).toBe(404);
  });
});
