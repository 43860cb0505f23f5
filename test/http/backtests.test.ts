import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  QUESTIONS,
  type BacktestBody,
  type BacktestsBody,
  type ChangedMentionsBody,
  type ProblemBody,
  type QuotedMentionsBody,
  type Tally,
  type TracedMentionBody,
} from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mention, openToy, toyProtocol, type Answered, type ToyCaller, type ToyParley } from "../kit/toy-brand.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

const HOUR = 3_600_000;

let toy: ToyParley;
let caller: ToyCaller;
let clock: VirtualClock;

beforeAll(async () => {
  clock = new VirtualClock("2026-03-02T09:00:00Z");
  toy = await openToy({ clock });
  caller = await toy.caller();
  const replied = await mention(caller, "replied");
  await mention(caller, "again", { author: { handle: "author-again" } });
  clock.pass(HOUR);
  await caller.send("POST", `/v1/cases/${replied.case}/events`, { id: "r", type: "reply.sent", data: {} });
  clock.pass(2 * HOUR);
  for (const id of ["replied", "again"])
    await mention(caller, `${id}-2`, { author: { handle: `author-${id}` }, text: `And now, ${id}?` });
});
afterAll(async () => toy.close());

const ask = async (wish: object): Promise<Answered<BacktestBody & ProblemBody>> =>
  caller.send("POST", "/backtests", wish);
const draftOf = async (protocol: object): Promise<string> =>
  (await caller.send<{ id: string }>("POST", "/drafts", { protocol })).body.id;
const read = async (id: string): Promise<BacktestBody> => (await caller.get<BacktestBody>(`/backtests/${id}`)).body;

const DECIDED = `id,at,channel,case,joined,state,fallback,${QUESTIONS.map(({ field }) => `${field},${field} because`).join(",")},due at`;
const COMPARED = `id,at,channel,changed,cause,${QUESTIONS.map(({ field }) => `${field} before,${field} after`).join(",")}`;

/** The lines of a backtest's decisions, or the problem. */
const decisionsOf = async (id: string): Promise<{ status: number; type: string; lines: string[] }> => {
  const answer = await toy.parley.app.request(`/v1/brands/toy/backtests/${id}/decisions`, {
    headers: { authorization: `Bearer ${(await toy.parley.createKey("toy")).text}` },
  });
  const lines = (await answer.text()).trimEnd().split("\n");
  return { status: answer.status, type: answer.headers.get("content-type") ?? "", lines };
};

/** How it is refused to quote and to trace mentions of a backtest that knows none. */
const refusedMentions = async (id: string): Promise<unknown[][]> =>
  Promise.all(
    [`?${new URLSearchParams({ ids: "replied" })}`, "/replied"].map(async (which) => {
      const { status, body } = await caller.get<ProblemBody>(`/backtests/${id}/mentions${which}`);
      return [status, body.detail, body.hint];
    }),
  );

/** Files that jobs left in the data folder. */
const filesOfJobs = (): string[] => {
  const folder = join(toy.folder, "jobs");
  return existsSync(folder) ? readdirSync(folder) : [];
};

/** What became of a backtest, once it has ended. */
const ended = async (id: string): Promise<BacktestBody> => {
  for (;;) {
    const body = await read(id);
    if (body.endedAt !== null) return body;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe("a backtest over recorded mentions", { timeout: 120_000 }, () => {
  it("of a draft with some values changed tells what they change against the draft unchanged", async () => {
    const draft = await draftOf(toyProtocol());
    const set = { "machine.states.waiting.after": { PT2H: "givenUp" } };
    const refused = await ask({ draft, set: { "machine.states.waitin.after": {} } });
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([
      422,
      "PARLEY_BACKTEST_INVALID",
      expect.stringContaining('no "waitin"'),
    ]);
    const asked = await ask({ draft, against: "unchanged", set });
    expect(asked.body).toMatchObject({ against: "unchanged", set });
    const { result } = await ended(asked.body.id);
    expect(result?.changes).toMatchObject({ changed: 1, fields: { lead: 1 } });
    expect((await ended((await ask({ draft, against: "unchanged" })).body.id)).result?.changes).toMatchObject({
      changed: 0,
      clocks: [],
      outcomes: [],
      states: [],
    });
  });

  it("tells what follows otherwise where every mention is decided as before", async () => {
    const draft = await draftOf(toyProtocol({ patience: "P1D" }));
    const set = { "machine.states.waiting.after": { P2D: "givenUp" } };
    const { result } = await ended((await ask({ draft, against: "unchanged", set })).body.id);
    expect(result?.changes).toMatchObject({ changed: 0, groups: [] });
    const [state] = result?.changes?.states ?? [];
    expect(state).toMatchObject({ state: "waiting" });
    expect(state?.after.mean).toBeGreaterThan(state?.before.mean ?? Infinity);
  });

  it("meets people outside as a model says, in what it counts and in what it traces", async () => {
    const outside = { events: [{ type: "reply.sent", delay: { always: "PT30M" } }] };
    const draft = await draftOf(toyProtocol({ patience: "PT2H" }));
    const asked = await ask({ draft, outside });
    expect(asked.body.outside).toEqual({
      seed: 1,
      events: [{ after: "mention", probability: 1, ...outside.events[0] }],
    });
    const { result } = await ended(asked.body.id);
    // Without the model, who wrote again would be given up after two hours.
    expect(result?.changes).toMatchObject({ mentions: 4, changed: 0 });
    expect((result?.tally as Tally | undefined)?.totals.events).toBeGreaterThan(1);
    const { body } = await caller.get<TracedMentionBody>(`/backtests/${asked.body.id}/mentions/again`);
    expect(body.after.steps.map(({ event }) => event)).toContain("reply.sent");

    const wrong = { events: [{ type: "reply.sent", probability: 2, delay: { median: "PT1H", p90: "PT1M" } }] };
    const refused = await ask({ draft, outside: wrong });
    expect([refused.status, refused.body.code]).toEqual([400, "PARLEY_BODY_INVALID"]);
    expect(JSON.stringify(refused.body)).toContain("outside.events.0.probability");
    const unknown = await ask({ draft, outside: { events: [{ type: "reply.snt", delay: { always: "PT1H" } }] } });
    expect([unknown.status, unknown.body.code]).toEqual([422, "PARLEY_BACKTEST_INVALID"]);
    expect(JSON.stringify(unknown.body)).toContain('Did you mean \\"reply.sent\\"?');
  });

  it("of a draft tells how all were decided, what changes against the live version, and why each does", async () => {
    // Gives up after two hours, unless somebody replied by then.
    const asked = await ask({ draft: await draftOf(toyProtocol({ patience: "PT2H" })) });
    expect([asked.status, asked.body.progress]).toEqual([202, { done: 0, of: null }]);
    const { id } = asked.body;
    const { state, progress, result, against } = await ended(id);
    expect([state, progress, against?.length]).toEqual(["done", { done: 4, of: 4 }, 64]);
    expect((result?.tally as Tally | undefined)?.totals).toMatchObject({ mentions: 4, events: 1, lost: 0 });
    expect(result?.changes).toMatchObject({ mentions: 4, changed: 1, fields: { lead: 1 }, listed: 1 });

    const { changes, next } = (await caller.get<ChangedMentionsBody>(`/backtests/${id}/changes`)).body;
    expect(next).toBeNull();
    expect(changes).toMatchObject([
      { mention: "again-2", channel: "x", changes: [{ field: "lead", before: "frontline", after: "duty" }] },
    ]);
    expect(changes[0]?.cause).toEqual(result?.changes?.groups[0]?.cause);
    for (const { field } of QUESTIONS) {
      const { body } = await caller.get<ChangedMentionsBody>(`/backtests/${id}/changes?field=${field}`);
      expect(body.changes).toHaveLength(field === "lead" ? 1 : 0);
    }

    const [cause] = changes.map((change) => change.cause);
    const listed = async (by: object): Promise<number> =>
      (await caller.get<ChangedMentionsBody>(`/backtests/${id}/changes?${new URLSearchParams(Object.entries(by))}`))
        .body.changes.length;
    expect([await listed({ ...cause }), await listed({ ...cause, kind: "table" })]).toEqual([1, 0]);
    expect(await listed({ ...cause, condition: "another" })).toBe(0);
    const quotes = `/backtests/${id}/mentions?${new URLSearchParams({ ids: "again-2\nreplied\nnobody" })}`;
    expect((await caller.get<QuotedMentionsBody>(quotes)).body.mentions).toMatchObject([
      { mention: "again-2", channel: "x", author: "author-again" },
      { mention: "replied" },
    ]);

    const { status, type, lines } = await decisionsOf(id);
    expect([status, type, result?.decisions]).toEqual([200, "text/csv; charset=utf-8", 4]);
    expect([lines[0], lines.length]).toEqual([COMPARED, 5]);
    expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(["replied", "again", "replied-2", "again-2"]);
    expect(lines[4]).toMatch(/^again-2,2026-03-02T12:00:00.000Z,x,lead,.*,frontline,duty,public,public,none,none$/);

    const { body } = await caller.get<TracedMentionBody>(`/backtests/${id}/mentions/again-2`);
    expect(body).toMatchObject({ mention: "again-2", channel: "x", before: { joined: true }, after: { joined: true } });
    expect([body.before?.decision.lead, body.after.decision.lead]).toMatchObject([
      { value: "frontline" },
      { value: "duty", because: "nobody replied" },
    ]);
    expect(body.after.steps.slice(0, 3).map(({ at, event }) => [at, event])).toEqual([
      ["2026-03-02T09:00:00.000Z", "mention"],
      ["2026-03-02T11:00:00.000Z", "parley.wake"],
      ["2026-03-02T12:00:00.000Z", "mention"],
    ]);
    expect(body.after.steps[0]?.trace.length).toBeGreaterThan(0);
    const erased = await caller.send("POST", "/authors/erase", { channel: "x", handle: "author-again" });
    expect(erased.status).toBe(200);
    expect((await caller.get(`/backtests/${id}/mentions/again-2`)).status).toBe(404);
    expect((await caller.get<QuotedMentionsBody>(quotes)).body.mentions.map((each) => each.mention)).toEqual([
      "replied",
    ]);
  });

  it("of a version compared with nothing, of some mentions only, pages what it found", async () => {
    const [live] = (await caller.get<{ versions: { version: string }[] }>("/versions?status=live")).body.versions;
    const asked = await ask({ version: live?.version, against: null, mentions: { to: "2026-03-02T09:30:00Z" } });
    // A second one waits, and is cancelled before it began; a third one of the same brand is found by its place in the list.
    const waiting = await ask({ draft: await draftOf(toyProtocol({ lead: "duty" })), mentions: { last: 1 } });
    expect((await read(waiting.body.id)).state).toBe("queued");
    expect(await refusedMentions(waiting.body.id)).toEqual([
      [
        404,
        "the backtest has not looked for its mentions yet",
        "Ask again when it runs: when `progress.of` is a number.",
      ],
      [
        404,
        "the backtest has not looked for its mentions yet",
        "Ask again when it runs: when `progress.of` is a number.",
      ],
    ]);
    expect((await caller.send("DELETE", `/backtests/${waiting.body.id}`)).status).toBe(204);
    expect(await ended(waiting.body.id)).toMatchObject({ state: "cancelled", result: null });
    expect((await refusedMentions(waiting.body.id))[0]).toEqual([
      404,
      "the backtest ended before it looked for its mentions",
      "Nothing of it will come: ask for another.",
    ]);
    expect((await decisionsOf(waiting.body.id)).status).toBe(409);
    const done = await ended(asked.body.id);
    expect(done).toMatchObject({ state: "done", progress: { done: 1, of: 1 }, result: { changes: null } });
    const { lines } = await decisionsOf(done.id);
    expect([lines[0], lines.length, done.result?.decisions]).toEqual([DECIDED, 2, 1]);
    expect(lines[1]).toMatch(/^replied,2026-03-02T09:00:00.000Z,x,replied,no,waiting,no,yes,a test,none,/);
    expect((await caller.send("DELETE", `/backtests/${done.id}`)).status).toBe(204);
    expect((await read(done.id)).state).toBe("done");
    const list = (await caller.get<BacktestsBody>("/backtests")).body.backtests;
    expect(list.slice(0, 2).map(({ id }) => id)).toEqual([waiting.body.id, asked.body.id]);
    const traced = await caller.get<TracedMentionBody>(`/backtests/${done.id}/mentions/replied`);
    expect(traced.body).toMatchObject({ before: null, after: { joined: false } });
    expect((await caller.get(`/backtests/${done.id}/mentions/replied-2`)).status).toBe(404);
  });

  it("fails with the reason where a draft cannot run, is broken off where it is cancelled, and makes way for the next", async () => {
    const unsound = toyProtocol({ lead: "nobody" });
    const running = await ask({ draft: await draftOf(toyProtocol({ lead: "duty" })) });
    const failing = await ask({ draft: await draftOf(unsound) });
    expect((await read(running.body.id)).state).toBe("running");
    await caller.send("DELETE", `/backtests/${running.body.id}`);
    expect((await read(running.body.id)).state).toBe("cancelled");
    const { state, problem } = await ended(failing.body.id);
    expect([state, problem?.code, problem?.issues.length]).toEqual(["failed", "PARLEY_PROTOCOL_UNSOUND", 2]);
  });

  it("is refused where it makes no sense, and when too many wait", async () => {
    const wrong = async (wish: object): Promise<unknown[]> => {
      const { status, body } = await ask(wish);
      return [status, body.code];
    };
    expect(await wrong({})).toEqual([400, "PARLEY_BODY_INVALID"]);
    expect(await wrong({ draft: "a", version: "b" })).toEqual([400, "PARLEY_BODY_INVALID"]);
    expect(await wrong({ draft: "none" })).toEqual([404, "PARLEY_NOT_FOUND"]);
    const other = await draftOf(toyProtocol({ id: "other" }));
    expect(await wrong({ draft: other, against: "live" })).toEqual([404, "PARLEY_NOT_FOUND"]);
    expect(await wrong({ draft: await draftOf({ id: "unfinished" }) })).toEqual([422, "PARLEY_PROTOCOL_INVALID"]);
    const asked: string[] = [];
    for (const _ of [1, 2, 3, 4]) asked.push((await ask({ draft: other })).body.id);
    expect(await wrong({ draft: other })).toEqual([429, "PARLEY_OVERLOADED"]);
    for (const id of asked.toReversed()) await caller.send("DELETE", `/backtests/${id}`);
  });

  it("is kept for a day, and not beyond a restart: then it is gone, with a hint", async () => {
    const gone = async (by: ToyCaller, id: string): Promise<void> => {
      const { status, body } = await by.get<ProblemBody>(`/backtests/${id}`);
      expect([status, body.code]).toEqual([404, "PARLEY_NOT_FOUND"]);
      expect(body.hint).toContain("ask for it again");
    };
    const ids = (await caller.get<BacktestsBody>("/backtests")).body.backtests.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(3);
    expect(filesOfJobs().length).toBeGreaterThan(1);
    clock.pass(25 * HOUR);
    for (const id of ids) await gone(caller, id);
    expect(filesOfJobs()).toEqual([]);
    const { id } = (await ask({ draft: await draftOf(toyProtocol({ lead: "duty" })) })).body;
    await toy.close(true);
    expect(filesOfJobs()).toEqual([]);
    mkdirSync(join(toy.folder, "jobs"));
    writeFileSync(join(toy.folder, "jobs", "left-by-a-crash"), "");
    toy = await openToy({ clock, folder: toy.folder });
    caller = await toy.caller();
    await gone(caller, id);
    expect(filesOfJobs()).toEqual([]);
  });
});
