import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { MentionInput } from "@parley/engine";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { VERSIONS } from "../../limits.ts";
import { loadMove } from "../../store/moves/load-move.ts";
import { openStore, type Store } from "../../store/open-store.ts";
import { PARLEY } from "../caller.ts";
import { systemClock } from "../clock.ts";
import { EmbeddedHost } from "../embedded-host.ts";
import { publish } from "../versions/publish.ts";
import { askForMove } from "./ask-for-move.ts";
import { moveBatch } from "./move-batch.ts";

const BRAND = { id: "toy", name: "Toy", timeZone: "UTC", languages: ["en"], leads: { one: { title: "One" } } };
const protocol = (title: string): object => {
  const params = { respond: "yes", due: "none", lead: "one", channel: "public", offline: "none", because: "a test" };
  const states = {
    waiting: { entry: [{ type: "decide", params }], after: { PT24H: "done" } },
    done: { type: "final" },
  };
  return { parley: 1, id: "care", title, machine: { id: "care", initial: "waiting", states } };
};
const CASES = VERSIONS.casesPerMove + 3;
const ASKED = { by: PARLEY, request: null, repeat: null };

describe("a batch of a move", () => {
  let folder: string;
  let store: Store;
  let host: EmbeddedHost;
  let to: string;
  const open = async (): Promise<void> => {
    store = await openStore({ folder });
    host = new EmbeddedHost({ store, clock: systemClock, log: pino({ level: "silent" }) });
  };
  const onNew = (): number | undefined =>
    store.db.prepare<[string], number>("SELECT count(*) FROM cases WHERE protocol_hash = ?").pluck().get(to);
  const batch = async (id: string): Promise<number> =>
    (await host.change(ASKED, moveBatch(store, host.kit, id))).status;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "parley-move-"));
    await open();
    publish(store, { protocol: protocol("Old"), brand: BRAND }, 1);
    for (let n = 0; n < CASES; n += 1) {
      const sent = {
        id: `m${n}`,
        channel: "x",
        text: "Hello?",
        at: "2026-03-02T09:00:00Z",
        author: { handle: `a${n}` },
      };
      await host.postMention("toy", MentionInput.parse(sent), JSON.stringify(sent), PARLEY);
    }
    to = publish(store, { protocol: protocol("New"), brand: BRAND }, 2).version;
    host.programs.forgetLive("toy");
  });
  const asked = async (): Promise<string> => {
    const from = store.db
      .prepare<[], string>("SELECT hash FROM protocol_versions WHERE status = 'retired'")
      .pluck()
      .get();
    const wish = { brand: "toy", to, from: from ?? "", mapping: {}, dryRun: false };
    const { body } = await host.change(ASKED, askForMove(store, host.kit, wish, PARLEY));
    return (body as { id: string }).id;
  };
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("moves so many cases and no more, and after a restart the next one goes on behind them", async () => {
    const id = await asked();
    expect(await batch(id)).toBe(202);
    expect(onNew()).toBe(VERSIONS.casesPerMove);
    await store.close();
    await open();
    expect(await batch(id)).toBe(204);
    expect(onNew()).toBe(CASES);
    expect(await batch(id)).toBe(204);
    expect(loadMove(store, id)).toMatchObject({ status: "done", moved: CASES, closed: 0, stayed: 0 });
    const journaled = store.db.prepare("SELECT count(*) FROM journal WHERE event = 'parley.moved'").pluck().get();
    expect(journaled).toBe(CASES);
  });

  it("leaves out no case of a conversation that has several, wherever a batch ends", async () => {
    store.db.exec("UPDATE cases SET conversation = 'the same'");
    const id = await asked();
    expect(await batch(id)).toBe(202);
    expect(await batch(id)).toBe(204);
    expect(onNew()).toBe(CASES);
  });
});
