import type { TurnBody } from "@parley/engine";
import { verifyJournal } from "@parley/server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { exampleFile } from "../kit/example.ts";
import { mentionOf, openExample, type OpenExample } from "../kit/open-example.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

const MINUTE = 60_000;

describe("taking cases again from their journal", () => {
  let example: OpenExample;
  let id: string;
  const clock = new VirtualClock("2026-03-02T09:00:00Z");

  /** A case with mentions, an event, a clock that ran out, and another case that ended. */
  beforeAll(async () => {
    example = await openExample({ clock });
    const post = async (path: string, body: object): Promise<TurnBody> =>
      (await (await example.post(path, body)).json()) as TurnBody;
    const author = { handle: "nora", name: "Nora \u{1f9f3}", followers: 12 };
    ({ case: id } = await post("/v1/brands/skylark/mentions", mentionOf("m1", { author })));
    clock.pass(5 * MINUTE);
    await post("/v1/brands/skylark/mentions", mentionOf("m2", { author, text: "Hello? It is the third time!" }));
    await post(`/v1/cases/${id}/events`, { id: "e1", type: "mention.spread", data: { shares: 40 } });
    clock.pass(61 * MINUTE);
    await example.parley.host.wake(id);
    const other = await post("/v1/brands/skylark/mentions", mentionOf("m3", { text: "Thanks for the great flight!" }));
    await post(`/v1/cases/${other.case}/events`, { id: "e2", type: "case.resolved" });
  });
  afterAll(async () => example.close());

  // Each test changes what it likes, and takes it back.
  beforeEach(() => void example.parley.store.db.exec("BEGIN"));
  afterEach(() => void example.parley.store.db.exec("ROLLBACK"));

  const change = (sql: string): void => {
    expect(example.parley.store.db.prepare(sql).run(id).changes).toBe(1);
  };

  it("the engine comes to the stored states, byte for byte", async () => {
    const { db } = example.parley.store;
    expect(db.prepare("SELECT event FROM journal WHERE case_id = ? ORDER BY step").pluck().all(id)).toEqual([
      "mention",
      "mention",
      "mention.spread",
      "parley.wake",
    ]);
    expect(await verifyJournal(example.parley.store)).toEqual({ same: 2, erased: 0, differing: [] });
  });

  it("looks at the newest cases first, and at no more than asked", async () => {
    change("UPDATE cases SET state = json_set(state, '$.step', 99) WHERE id = ?");
    expect(await verifyJournal(example.parley.store, { limit: 1 })).toMatchObject({ same: 1, differing: [] });
  });

  it.each([
    ["a state", "UPDATE cases SET state = json_set(state, '$.vars.x', 1) WHERE id = ?", null, "state"],
    ["a time", "UPDATE journal SET at = at + 1 WHERE case_id = ? AND step = 0", 0, "trace"],
    ["a trace", "UPDATE journal SET trace = '[]' WHERE case_id = ? AND step = 3", 3, "trace"],
    [
      "an input",
      "UPDATE journal SET input = json_set(input, '$.event.data.shares', 41) WHERE case_id = ? AND step = 2",
      2,
      "trace",
    ],
    ["an input that is no JSON", "UPDATE journal SET input = '{' WHERE case_id = ? AND step = 2", 0, "journal"],
    ["an input that is empty", "UPDATE journal SET input = '{}' WHERE case_id = ? AND step = 2", 2, "journal"],
    ["a missing step", "DELETE FROM journal WHERE case_id = ? AND step = 2", 2, "journal"],
    [
      "a reading",
      "UPDATE mentions SET reading = json_set(reading, '$.author.followers', 13) WHERE case_id = ? AND mention_id = 'm2'",
      1,
      "trace",
    ],
    ["a missing mention", "DELETE FROM mentions WHERE case_id = ? AND mention_id = 'm2'", 1, "journal"],
    ["a missing effect", "DELETE FROM outbox WHERE key = ? || ':0:0'", 0, "effects"],
  ] as const)("%s that was changed is found", async (_, sql, step, what) => {
    change(sql);
    const { same, differing } = await verifyJournal(example.parley.store);
    expect(same).toBe(1);
    expect(differing).toEqual([
      { case: id, verdict: "differs", step, what, because: expect.stringMatching(/\w/) as string },
    ]);
  });
});

describe("taking a case again that was moved to another version", () => {
  it("goes on under the version that it was moved to", async () => {
    const clock = new VirtualClock("2026-03-02T09:00:00Z");
    const example = await openExample({ clock });
    const { parley } = example;
    const { store } = parley;
    const opened = await example.post("/v1/brands/skylark/mentions", mentionOf("m1"));
    const { case: id, protocol } = (await opened.json()) as TurnBody;
    const document = JSON.parse(exampleFile("airline-care", "protocol.json")) as object;
    const brand: unknown = JSON.parse(exampleFile("airline-care", "brand.json"));
    const { version } = parley.publish({ protocol: { ...document, title: "Another title" }, brand });
    parley.start();
    const path = `/v1/brands/skylark/versions/${version}/moves`;
    const move = await example.post(path, { from: protocol.version });
    expect(move.ok, await move.clone().text()).toBe(true);
    const { db } = store;
    const pinned = db.prepare<[string], string>("SELECT protocol_hash FROM cases WHERE id = ?").pluck();
    await vi.waitFor(() => {
      clock.pass(1000);
      expect(pinned.get(id)).toBe(version);
    }, 10_000);
    await example.post(`/v1/cases/${id}/events`, { id: "e1", type: "case.resolved" });
    const events = db.prepare("SELECT event FROM journal WHERE case_id = ? ORDER BY step").pluck().all(id);
    expect(events).toEqual(expect.arrayContaining(["mention", "parley.moved", "case.resolved"]));
    expect(await verifyJournal(store)).toEqual({ same: 1, erased: 0, differing: [] });
    await example.close();
  });
});
