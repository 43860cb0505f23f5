import { setTimeout as sleep } from "node:timers/promises";
import type { CaseBody, TurnBody } from "@parley/engine";
import type { Delivery, OutgoingEffect } from "@parley/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { mentionOf, openExample, type OpenExample } from "../kit/open-example.ts";
import { firstAdmin } from "../kit/people.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = "2026-03-02T09:00:00Z";

let example: OpenExample;
let clock: VirtualClock;
let tries: string[];
let fails: (effect: OutgoingEffect) => boolean;
const open = async (): Promise<void> => {
  clock = new VirtualClock(START);
  tries = [];
  fails = () => false;
  const deliver = async (effect: OutgoingEffect): Promise<Delivery> => {
    tries.push(effect.key);
    return fails(effect) ? { outcome: "retry", because: "not now" } : { outcome: "delivered" };
  };
  example = await openExample({ clock, effects: { name: "test", deliver } });
  example.parley.start();
};
afterEach(async () => {
  vi.useRealTimers();
  await example.close();
});

const send = async (id: string): Promise<string> =>
  ((await (await example.post("/v1/brands/skylark/mentions", mentionOf(id))).json()) as TurnBody).case;
const caseOf = async (id: string): Promise<CaseBody> =>
  (await example.get(`/v1/cases/${id}`)).json() as Promise<CaseBody>;
/** Lets a minute of the machine's time pass in steps, and what falls due happen. */
const aMinute = async (): Promise<void> => {
  for (let second = 0; second < 60; second += 1) {
    clock.pass(1000);
    await sleep(2);
  }
};
const firstKey = async (id: string): Promise<string> => (await caseOf(id)).effects[0]?.key ?? "";
const statuses = async (id: string): Promise<string[]> => [
  ...new Set(["delivered", ...(await caseOf(id)).effects.map(({ status }) => status)]),
];

describe("when the machine's clock jumps", () => {
  it.each([
    ["forward", DAY],
    ["back", -DAY],
  ])("a day %s, an effect that failed is tried again within minutes, once", async (_, jump) => {
    await open();
    let isDown = true;
    fails = () => isDown;
    const id = await send("a");
    await expect.poll(() => tries.length).toBe(1);
    await sleep(20);
    isDown = false;
    clock.jump(jump);
    for (let minutes = 0; minutes < 10 && (await statuses(id)).length !== 1; minutes += 1) await aMinute();
    expect(await statuses(id)).toEqual(["delivered"]);
    const key = await firstKey(id);
    expect(tries.filter((each) => each === key)).toHaveLength(2);
  });

  it("a day ahead and back again, what a case says afterwards goes out at once", async () => {
    await open();
    const id = await send("a");
    clock.jump(DAY);
    await example.post(`/v1/cases/${id}/events`, { id: "e1", type: "reply.sent" });
    clock.jump(-DAY);
    const before = tries.length;
    const written = await example.post(`/v1/cases/${id}/reply`, { text: "We have it.", to: "public" });
    expect(written.status).toBe(200);
    await aMinute();
    expect(tries.slice(before)).toContain(`${id}:reply:1`);
  });

  it("back, and what has passed is not lost: no timer fires early, none twice", async () => {
    await open();
    const id = await send("a");
    const [first] = (await caseOf(id)).timers;
    clock.jump(-DAY);
    await aMinute();
    expect((await caseOf(id)).timers[0]).toEqual(first);
    expect((await caseOf(id)).journal.filter(({ event }) => event === "parley.wake")).toEqual([]);
    clock.jump(Date.parse(first?.at ?? "") - clock.now());
    await aMinute();
    await expect
      .poll(async () => (await caseOf(id)).journal.filter(({ event }) => event === "parley.wake"))
      .toHaveLength(1);
  });

  it("a session goes on a day ahead and a day back, and ends when it was not used for longer", async () => {
    await open();
    vi.useFakeTimers({ toFake: ["Date"] });
    const admin = await firstAdmin(example.parley);
    const now = Date.now();
    const status = async (jump: number): Promise<number> => {
      vi.setSystemTime(now + jump);
      return (await admin.get("/v1/me")).status;
    };
    expect(await status(DAY)).toBe(200);
    expect(await status(-DAY)).toBe(200);
    expect(await status(0)).toBe(200);
    expect(await status(30 * DAY)).toBe(401);
  });

  it("a caller is held to its rate: a day ahead gives no more than a burst, a day back takes nothing away for long", async () => {
    await open();
    await example.close();
    clock = new VirtualClock(START);
    example = await openExample({ clock, rate: { burst: 2, perSecond: 1 } });
    let sent = 0;
    const taken = async (): Promise<number[]> => {
      const answers: number[] = [];
      for (let turn = 0; turn < 3; turn += 1) {
        sent += 1;
        answers.push((await example.post("/v1/brands/skylark/mentions", mentionOf(`r${sent}`))).status);
      }
      return answers;
    };
    expect(await taken()).toEqual([201, 201, 429]);
    clock.jump(DAY);
    expect(await taken()).toEqual([201, 201, 429]);
    clock.jump(-DAY);
    expect(await taken()).toEqual([429, 429, 429]);
    clock.pass(2_000);
    expect(await taken()).toEqual([201, 201, 429]);
  });
});
