import { setTimeout as after } from "node:timers/promises";
import type { CaseBody, RecordBody, ReportBody, TurnBody } from "@parley/engine";
import { verifyJournal } from "@parley/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { exampleFile } from "../kit/example.ts";
import { mentionOf, openExample, type OpenExample } from "../kit/open-example.ts";
import { toyBrand, toyProtocol } from "../kit/toy-brand.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

const DAY = 24 * 3_600_000;
const START = "2026-03-02T09:00:00Z";

describe("retention", () => {
  let example: OpenExample;
  let clock: VirtualClock;
  const count = (sql: string): number => example.parley.store.db.prepare<[], number>(sql).pluck().get() ?? -1;
  const kept = (): number => count("SELECT count(*) FROM mentions");
  const publish = (more: object): void => {
    const brand = JSON.parse(exampleFile("airline-care", "brand.json")) as object;
    const protocol: unknown = JSON.parse(exampleFile("airline-care", "protocol.json"));
    example.parley.publish({ protocol, brand: { ...brand, ...more } });
  };
  const finish = async (id: string): Promise<string> => {
    const opened = await example.post("/v1/brands/skylark/mentions", mentionOf(id));
    const { case: case_ } = (await opened.json()) as TurnBody;
    await example.post(`/v1/cases/${case_}/events`, { id: "end", type: "case.resolved" });
    return case_;
  };
  /** Lets the worker's pauses pass, until something holds; time hardly moves. */
  const until = async (holds: () => boolean): Promise<void> => {
    for (let tries = 0; !holds(); tries += 1) {
      expect(tries, "it should have come to hold by now").toBeLessThan(500);
      await after(5);
      clock.pass(20);
    }
  };
  const lines = async (): Promise<RecordBody["lines"]> => {
    const path = "/v1/brands/skylark/record?action=retention.erased";
    return ((await (await example.get(path, { authorization: `Bearer ${example.key}` })).json()) as RecordBody).lines;
  };

  beforeEach(async () => {
    clock = new VirtualClock(START);
    example = await openExample({ clock });
  });
  afterEach(async () => example.close());

  it("erases finished cases that are old enough, in batches, with one line in the record", async () => {
    publish({ retention: "P30D" });
    const old = [];
    for (let index = 0; index < 25; index += 1) old.push(await finish(`old${index}`));
    clock.pass(10 * DAY);
    const young = await finish("young");
    clock.pass(20 * DAY + 1);
    const opened = await example.post("/v1/brands/skylark/mentions", mentionOf("open"));
    const { case: open } = (await opened.json()) as TurnBody;
    example.parley.start();
    await until(() => kept() === 2);
    await until(() => count("SELECT count(*) FROM audit WHERE action = 'retention.erased'") === 1);
    expect(await lines()).toMatchObject([
      {
        actor: "parley",
        subject: "skylark",
        details: { cases: 25, finishedBefore: "2026-03-02T09:00:00.001Z" },
        request: null,
      },
    ]);
    for (const id of [open, young])
      expect(((await (await example.get(`/v1/cases/${id}`)).json()) as CaseBody).mentions).toHaveLength(1);
    const body = (await (await example.get(`/v1/cases/${old[0] ?? ""}`)).json()) as CaseBody;
    expect(body).toMatchObject({ mentions: [], effects: [], state: { status: "done", outcome: "resolved" } });
    expect(await verifyJournal(example.parley.store)).toMatchObject({ erased: 25, differing: [] });
    const again = await example.post("/v1/brands/skylark/mentions", mentionOf("old0"));
    expect([again.status, await again.json()]).toEqual([200, expect.objectContaining({ reason: "erased" })]);
    const report = (await (await example.get(`/v1/brands/skylark/reports?from=${START}`)).json()) as ReportBody;
    expect(report.outcomes).toEqual([{ outcome: "resolved", cases: 26 }]);
  });

  it("looks again each hour, and writes nothing when there is nothing to erase", async () => {
    publish({ retention: "P1D" });
    await finish("m1");
    example.parley.start();
    clock.pass(DAY - 3_600_000);
    await after(50);
    expect(kept()).toBe(1);
    clock.pass(3_600_001);
    await until(() => kept() === 0);
    clock.pass(3 * 3_600_000);
    await until(() => count("SELECT count(*) FROM audit WHERE action = 'retention.erased'") === 1);
    expect(await lines()).toHaveLength(1);
  });

  it("keeps everything where the brand does not say for how long", async () => {
    await finish("m1");
    clock.pass(4000 * DAY);
    const { db } = example.parley.store;
    const insert = db.prepare("INSERT INTO repeats (actor, key, fingerprint, answer, at) VALUES ('a', ?, '', '{}', ?)");
    insert.run("old", clock.now() - DAY - 1);
    insert.run("young", clock.now() - DAY);
    const erased = db.prepare("INSERT INTO erased_mentions (hash, erased_at) VALUES (?, ?)");
    erased.run(Buffer.from("long gone"), clock.now() - 2 * 365 * DAY - 1);
    erased.run(Buffer.from("gone"), clock.now() - 2 * 365 * DAY);
    example.parley.start();
    await until(() => count("SELECT count(*) FROM repeats") === 1);
    await until(() => count("SELECT count(*) FROM erased_mentions") === 1);
    expect(db.prepare<[], Buffer>("SELECT hash FROM erased_mentions").pluck().get()?.toString()).toBe("gone");
    expect(kept()).toBe(1);
    expect(db.prepare("SELECT key FROM repeats").pluck().all()).toEqual(["young"]);
  });

  it("goes on with other brands where it has trouble in one", async () => {
    const toy = toyBrand({ id: "a-first", retention: "P1D" });
    example.parley.publish({ protocol: toyProtocol(), brand: toy });
    publish({ retention: "P1D" });
    const key = (await example.parley.createKey("a-first")).text;
    const opened = await example.post("/v1/brands/a-first/mentions", mentionOf("m0"), key);
    const { case: broken } = (await opened.json()) as TurnBody;
    await example.post(`/v1/cases/${broken}/events`, { id: "sent", type: "reply.sent", data: {} }, key);
    example.parley.store.db.prepare("UPDATE cases SET state = 'broken' WHERE id = ?").run(broken);
    await finish("m1");
    clock.pass(DAY + 1);
    example.parley.start();
    await until(() => kept() === 1);
    expect(count("SELECT count(*) FROM cases WHERE erased_at IS NOT NULL")).toBe(1);
  });

  it("stops between two batches, and says what it erased so far", async () => {
    publish({ retention: "P1D" });
    for (let index = 0; index < 15; index += 1) await finish(`m${index}`);
    clock.pass(2 * DAY);
    example.parley.start();
    // Without the virtual clock, the pause after the first batch does not pass.
    await vi.waitFor(() => expect(kept()).toBeLessThan(15), { timeout: 5000 });
    const { folder, parley } = example;
    await parley.close();
    example = await openExample({ clock, folder });
    expect([kept(), (await lines()).map(({ details }) => details["cases"])]).toEqual([5, [10]]);
  });
});
