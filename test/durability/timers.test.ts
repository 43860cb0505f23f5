import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { CaseBody, TurnBody } from "@parley/engine";
import { openParley } from "@parley/server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ApiClient } from "../kit/api-client.ts";
import { mentionOf } from "../kit/open-example.ts";
import { startServerProcess } from "../kit/server-process.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";
import { audit } from "./audit.ts";

const BRAND = {
  id: "timed",
  name: "Timed",
  timeZone: "Europe/Dublin",
  languages: ["en"],
  leads: { desk: { title: "Desk" } },
};

/** Waits for two seconds, then says so and ends. */
const PROTOCOL = {
  parley: 1,
  id: "timed",
  title: "Two seconds",
  machine: {
    id: "timed",
    initial: "waiting",
    states: {
      waiting: {
        entry: [{ type: "decide", params: { respond: "no", because: "only time passes here" } }],
        after: {
          PT2S: { target: "over", actions: [{ type: "notify", params: { lead: "desk", text: "Time is up" } }] },
        },
      },
      over: { type: "final", meta: { outcome: "letStand" } },
    },
  },
};

describe("a timer fires once, also when the process was dead at its moment", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "parley-timers-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("fires at the next start of a real server, and not again at the one after", async () => {
    const parley = await openParley({ folder });
    parley.publish({ protocol: PROTOCOL, brand: BRAND });
    const { text: key } = await parley.createKey("timed");
    const response = await parley.app.request("/v1/brands/timed/mentions", {
      method: "POST",
      headers: { authorization: `Bearer ${key}` },
      body: JSON.stringify(mentionOf("m")),
    });
    const { case: id, state } = (await response.json()) as TurnBody;
    expect(state.status).toBe("open");
    await parley.close();
    await sleep(2_200);
    for (const signal of ["SIGKILL", "SIGTERM"] as const) {
      const server = await startServerProcess(folder);
      const body = await untilDone(new ApiClient(server.url, key), id);
      expect(body.journal.map(({ step, event }) => [step, event])).toEqual([
        [0, "mention"],
        [1, "parley.wake"],
      ]);
      expect(body.effects.map((effect) => effect.key)).toEqual([`${id}:1:0`]);
      await server.stop(signal);
    }
    expect((await audit(folder)).faults).toEqual([]);
  });

  it("fires in order of time, each once, however many fell due and however the clock jumped", async () => {
    const clock = new VirtualClock("2026-03-02T09:00:00Z");
    const parley = await openParley({ folder, clock });
    parley.publish({ protocol: PROTOCOL, brand: BRAND });
    const { text: key } = await parley.createKey("timed");
    const ids: string[] = [];
    for (let index = 0; index < 450; index += 1) {
      clock.pass(1);
      const response = await parley.app.request("/v1/brands/timed/mentions", {
        method: "POST",
        headers: { authorization: `Bearer ${key}` },
        body: JSON.stringify(mentionOf(`m${index}`)),
      });
      ids.push(((await response.json()) as TurnBody).case);
    }
    parley.start();
    for (const jump of [-3_600_000, 3_600_000, 60_000]) {
      await sleep(20);
      clock.pass(jump);
    }
    await until(async () => {
      clock.pass(1);
      return (
        (await parley.store.reads.selectFrom("cases").select("id").where("status", "=", "open").execute()).length === 0
      );
    });
    clock.pass(60_000);
    const fired = await parley.store.reads
      .selectFrom("journal")
      .select(["case_id", "step"])
      .where("step", ">", 0)
      .orderBy("seq")
      .execute();
    expect(fired.map((row) => row.case_id)).toEqual(ids);
    await parley.close();
    expect((await audit(folder)).faults).toEqual([]);
  });
});

async function untilDone(client: ApiClient, id: string): Promise<CaseBody> {
  let body = await client.case(id);
  await until(async () => {
    body = await client.case(id);
    return body.state.status === "done" && body.effects.every((effect) => effect.status === "delivered");
  });
  return body;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 400) throw new Error("it never came to be");
    await sleep(25);
  }
}
