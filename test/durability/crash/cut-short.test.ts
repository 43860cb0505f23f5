import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openParley, openStore, verifyFacts, verifyJournal, type Store } from "@parley/server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openToy, publishDraft, toyBrand, toyProtocol, mention } from "../../kit/toy-brand.ts";
import { bundledServer, type BundledServer } from "./bundled-server.ts";
import { CrashClient } from "./crash-client.ts";
import { sturdyMention } from "./crash-talk.ts";
import { startDying } from "./dying-process.ts";
import { Promises } from "./promises.ts";

const DAY = 86_400_000;
const OUT = "SELECT count(*) FROM outbox WHERE status = 'pending'";

let server: BundledServer;
let folder: string;
beforeAll(async () => {
  server = await bundledServer();
});
afterAll(() => server.remove());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-cut-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Something that is read in the folder, beside the server if one runs. */
async function look<T>(read: (store: Store) => T | Promise<T>): Promise<T> {
  const store = await openStore({ folder });
  try {
    return await read(store);
  } finally {
    await store.close();
  }
}

const count = (sql: string): Promise<number> =>
  look(({ db }) => db.prepare<[], number>(sql).pluck().get() ?? Number.NaN);

/** A life that dies of itself, right before its n-th write of a kind. */
async function cut(nth: number, piece: string, meanwhile?: (client: CrashClient) => Promise<unknown>): Promise<void> {
  const { listens, process: child, gone } = await startDying(server.path, folder, nth, piece);
  if (listens !== null && meanwhile !== undefined)
    await meanwhile(new CrashClient(listens.url, listens, new Promises()));
  await gone;
  expect(child.signalCode).toBe("SIGKILL");
}

/** A life that goes on until something holds, and then ends by a signal. */
async function live(
  isSo: () => Promise<boolean>,
  { signal = "SIGTERM", first }: { signal?: NodeJS.Signals; first?: (client: CrashClient) => Promise<unknown> } = {},
): Promise<void> {
  const { listens, process: child, gone } = await startDying(server.path, folder, 0);
  if (listens === null) throw new Error("the server died");
  await first?.(new CrashClient(listens.url, listens, new Promises()));
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
  child.kill(signal);
  await gone;
}

const keysThatWentOut = (): string[] => readFileSync(join(folder, "delivered.txt"), "utf8").trim().split("\n");

describe("a server that is killed in the middle of", () => {
  it("sending, after its receiver took an effect, sends it again under the same key, and loses none behind it", async () => {
    await cut(1, "SET status = 'delivered'", async (client) => client.mention(sturdyMention("0-0-1")));
    const before = keysThatWentOut();
    expect(before.length).toBeGreaterThan(0);
    expect(await count("SELECT count(*) FROM outbox WHERE attempts > 0")).toBe(0);
    await live(
      async () => (await count(OUT)) + (await count("SELECT count(*) FROM cases WHERE status = 'open'")) === 0,
    );
    const after = keysThatWentOut();
    expect(after.slice(before.length, before.length * 2)).toEqual(before);
    const wanted = await look(({ db }) => db.prepare<[], string>("SELECT key FROM outbox ORDER BY seq").pluck().all());
    expect(after.slice(before.length).toSorted()).toEqual(wanted.toSorted());
  });

  it("its work leaves an effect that was parked where it is, until somebody sends it again", async () => {
    writeFileSync(join(folder, "refused.txt"), "openIncident");
    const PARKED = "SELECT count(*) FROM outbox WHERE status = 'parked' AND error LIKE 'nobody takes%'";
    const first = async (client: CrashClient): Promise<unknown> => client.mention(sturdyMention("0-0-1"));
    await live(async () => (await count(PARKED)) === 1, { signal: "SIGKILL", first });
    rmSync(join(folder, "refused.txt"));
    await live(async () => (await count(OUT)) === 0, { signal: "SIGKILL" });
    expect(await count(PARKED)).toBe(1);
    const key = await look(({ db }) =>
      db.prepare<[], string>("SELECT key FROM outbox WHERE status = 'parked'").pluck().get(),
    );
    expect(keysThatWentOut()).not.toContain(key);
    const path = `/v1/brands/sturdy/effects/${key ?? ""}/retry`;
    const again = async (client: CrashClient): Promise<unknown> =>
      client.change({ key: "again", method: "POST", path, body: { because: "it takes them now" } });
    await live(async () => (await count("SELECT count(*) FROM outbox WHERE status <> 'delivered'")) === 0, {
      first: again,
    });
    expect(keysThatWentOut().filter((each) => each === key)).toHaveLength(1);
  });

  it("erasing what was kept long enough has erased whole cases, and erases the others after it", async () => {
    const CASES = 25;
    const parley = await openParley({ folder, editor: folder });
    parley.publish({ protocol: toyProtocol(), brand: toyBrand({ retention: "P30D" }) });
    writeFileSync(join(folder, "keys.txt"), "none none");
    await parley.close();
    const toy = await openToy({ folder });
    const caller = await toy.caller();
    for (let n = 0; n < CASES; n += 1) {
      const { case: id } = await mention(caller, `m${n}`);
      await caller.send("POST", `/v1/cases/${id}/events`, { id: "r", type: "reply.sent", data: {} });
    }
    toy.parley.store.db.prepare("UPDATE cases SET changed_at = changed_at - ?").run(40 * DAY);
    await toy.close(true);
    const ERASED = "SELECT count(*) FROM cases WHERE erased_at IS NOT NULL";
    await cut(15, "SET rev = rev + 1, status = 'done'");
    const half = await count(ERASED);
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(CASES);
    expect(await count("SELECT count(*) FROM mentions")).toBe(CASES - half);
    expect((await look(verifyJournal)).differing).toEqual([]);
    const TOLD = "SELECT count(*) FROM audit WHERE action = 'retention.erased'";
    await live(async () => (await count(TOLD)) > 0);
    expect(await count(ERASED)).toBe(CASES);
    expect(await count("SELECT count(*) FROM mentions")).toBe(0);
    expect(await look(verifyJournal)).toMatchObject({ erased: CASES, differing: [] });
  });

  it("moving running cases has moved whole batches, and moves each of the others once after it", async () => {
    const CASES = 130;
    const parley = await openParley({ folder, editor: folder });
    parley.publish({ protocol: toyProtocol(), brand: toyBrand() });
    writeFileSync(join(folder, "keys.txt"), "none none");
    await parley.close();
    const toy = await openToy({ folder });
    const caller = await toy.caller();
    const { body } = await caller.get<{ version: string }>("/protocol");
    for (let n = 0; n < CASES; n += 1) await mention(caller, `m${n}`);
    const { body: to } = await publishDraft<{ version: string }>(caller, toyProtocol({ lead: "duty" }));
    const asked = await caller.send("POST", `/versions/${to.version}/moves`, { from: body.version });
    expect(asked.status).toBe(202);
    await toy.close(true);
    const MOVED = "SELECT count(*) FROM journal WHERE event = 'parley.moved'";
    for (const nth of [70, 20]) await cut(nth, 'insert into "moved_cases"');
    expect(await count(MOVED)).toBe(50);
    await live(async () => (await count("SELECT count(*) FROM moves WHERE status = 'running'")) === 0);
    expect(await count(MOVED)).toBe(CASES);
    expect(await count(`SELECT count(*) FROM cases WHERE protocol_hash = '${to.version}'`)).toBe(CASES);
    expect(await count(`SELECT moved FROM moves`)).toBe(CASES);
    expect(await look(verifyJournal)).toMatchObject({ same: CASES, differing: [] });
    expect(await look(verifyFacts)).toEqual([]);
  });
});
