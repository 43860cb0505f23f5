import { pino } from "pino";
import { beforeEach, describe, expect, it } from "vitest";
import type { Delivery, EffectHandler } from "../effects/handler.ts";
import type { Clock } from "../runtime/clock.ts";
import type { Selectable } from "kysely";
import type { OutboxTable } from "../store/outbox/tables.ts";
import type { Settlement } from "../runtime/turns/settle-turn.ts";
import { OutboxPump } from "./outbox-pump.ts";

type Effect = Selectable<OutboxTable>;

/** An outbox in memory that settles as the host does. */
class Outbox {
  readonly effects: Effect[] = [];
  now = 0;
  readonly settled: Settlement[] = [];

  add(caseId: string, brand = "brand"): void {
    const seq = this.effects.length + 1;
    const waiting = this.effects.some((each) => each.case_id === caseId && each.status === "pending");
    this.effects.push({
      seq,
      key: `${caseId}:0:${seq}`,
      case_id: caseId,
      brand,
      type: "notify",
      params: "{}",
      at: 0,
      status: "pending",
      attempts: 0,
      next_at: waiting ? null : 0,
      error: null,
      retried_at: null,
    });
  }

  readonly statements = {
    dueCases: (brand: string, now: number, limit: number) =>
      this.effects
        .filter((each) => each.brand === brand && each.next_at !== null && each.next_at <= now)
        .slice(0, limit)
        .map((each) => each.case_id),
    isPending: ({ key }: { readonly key: string }) =>
      this.effects.some((each) => each.key === key && each.status === "pending"),
    pendingEffects: (caseId: string, limit: number) => this.#pending(caseId).slice(0, limit),
    nextDeliveries: () =>
      [...new Set(this.effects.map(({ brand }) => brand))].flatMap((brand) => {
        const moments = this.effects.flatMap((each) =>
          each.brand === brand && each.next_at !== null ? [each.next_at] : [],
        );
        return moments.length === 0 ? [] : [{ brand, at: Math.min(...moments) }];
      }),
  };

  settle(settlement: Settlement): Promise<void> {
    this.settled.push(settlement);
    const { delivered, failed } = settlement;
    for (const effect of this.#pending(settlement.case)) {
      if (delivered.some(({ key }) => key === effect.key))
        Object.assign(effect, { status: "delivered", next_at: null });
      if (effect.seq === failed?.seq)
        Object.assign(
          effect,
          failed.then === "park"
            ? { status: "parked", next_at: null }
            : { attempts: failed.attempts, next_at: failed.nextAt },
        );
    }
    const [next] = this.#pending(settlement.case);
    if (next !== undefined && failed?.then !== "retry") next.next_at = this.now;
    return Promise.resolve();
  }

  #pending(caseId: string): Effect[] {
    return this.effects.filter((each) => each.case_id === caseId && each.status === "pending");
  }
}

/** Many turns of the event loop: the pump and this outbox wait for nothing else. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe("the outbox pump", () => {
  let outbox: Outbox;
  let wakes: (() => void)[];
  const clock: Clock = {
    now: () => outbox.now,
    after(_ms, wake) {
      wakes.push(wake);
      return () => (wakes = wakes.filter((each) => each !== wake));
    },
  };
  const pump = (deliver: EffectHandler["deliver"], parallel = 8): OutboxPump =>
    new OutboxPump({
      host: outbox,
      statements: outbox.statements,
      handler: { name: "test", deliver },
      clock,
      log: pino({ level: "silent" }),
      retries: { deadlineMs: 1000, firstDelayMs: 100, longestDelayMs: 1000 },
      parallel,
      chance: () => 0.5,
    });
  beforeEach(() => {
    outbox = new Outbox();
    wakes = [];
  });

  it("sends the effects of a case in order, and those of other cases beside it", async () => {
    for (const id of ["a", "b", "a", "a"]) outbox.add(id);
    const sent: string[] = [];
    pump(({ key }) => {
      sent.push(key);
      return Promise.resolve({ outcome: "delivered" });
    }).start();
    await settled();
    expect(sent.filter((key) => key.startsWith("a"))).toEqual(["a:0:1", "a:0:3", "a:0:4"]);
    expect(outbox.effects.every((each) => each.status === "delivered")).toBe(true);
  });

  it("holds back what comes after a failure, tries again until the deadline, and parks then", async () => {
    outbox.add("a");
    outbox.add("a");
    const sent: string[] = [];
    const answers: Delivery[] = [
      { outcome: "retry", because: "busy" },
      { outcome: "retry", because: "busy", afterMs: 900 },
      { outcome: "retry", because: "still busy" },
    ];
    pump(({ key }) => {
      sent.push(key);
      return Promise.resolve(answers.shift() ?? { outcome: "delivered" });
    }).start();
    await settled();
    expect(outbox.effects[0]).toMatchObject({ status: "pending", attempts: 1, next_at: 100 });
    for (const now of [100, 1000]) {
      outbox.now = now;
      for (const wake of wakes.splice(0)) wake();
      await settled();
    }
    expect(sent).toEqual(["a:0:1", "a:0:1", "a:0:1", "a:0:2"]);
    expect(outbox.effects.map((each) => each.status)).toEqual(["parked", "delivered"]);
    expect(outbox.settled[1]?.failed).toMatchObject({ then: "retry", nextAt: 1000 });
    expect(outbox.settled[2]?.failed).toMatchObject({ then: "park", attempts: 3, because: "still busy" });
  });

  it("parks at once what will never work", async () => {
    outbox.add("a");
    pump(() => Promise.resolve({ outcome: "terminal", because: "gone" })).start();
    await settled();
    expect(outbox.effects[0]?.status).toBe("parked");
  });

  it("counts the deadline of what somebody had sent again from then", async () => {
    outbox.add("a");
    outbox.now = 5_000;
    Object.assign(outbox.effects[0] ?? {}, { retried_at: 4_500, next_at: 5_000 });
    pump(() => Promise.resolve({ outcome: "retry", because: "busy" })).start();
    await settled();
    expect(outbox.settled[0]?.failed).toMatchObject({ then: "retry", nextAt: 5_100 });
  });

  it("sends nothing that was dropped while what is before it was under way", async () => {
    outbox.add("a");
    outbox.add("a");
    const sent: string[] = [];
    pump(({ key }) => {
      sent.push(key);
      Object.assign(outbox.effects[1] ?? {}, { status: "dropped" });
      return Promise.resolve({ outcome: "delivered" });
    }).start();
    await settled();
    expect(sent).toEqual(["a:0:1"]);
    expect(outbox.effects.map(({ status }) => status)).toEqual(["delivered", "dropped"]);
  });

  it("has the host told at once of what is confirmed, before it goes on", async () => {
    for (const _ of [1, 2, 3]) outbox.add("a");
    pump(({ key }) =>
      Promise.resolve(
        key === "a:0:2" ? { outcome: "delivered", confirmed: true, data: { by: "Ada" } } : { outcome: "delivered" },
      ),
    ).start();
    await settled();
    expect(
      outbox.settled.map(({ delivered, confirmed }) => [delivered.map(({ seq }) => seq), confirmed?.data]),
    ).toEqual([
      [[1, 2], { by: "Ada" }],
      [[3], undefined],
    ]);
  });

  it("sends no more at a time than it may, and leaves a share free", async () => {
    for (let index = 0; index < 10; index += 1) outbox.add(`case${index}`);
    let out = 0;
    let most = 0;
    pump(async () => {
      most = Math.max(most, (out += 1));
      await new Promise((resolve) => setTimeout(resolve, 1));
      out -= 1;
      return { outcome: "delivered" };
    }, 6).start();
    await expect.poll(() => outbox.effects.every((each) => each.status === "delivered")).toBe(true);
    expect(most).toBe(3);
  });

  it("gives every brand a place, however many receivers of others hang", async () => {
    for (const brand of ["a", "b", "c", "d", "e"])
      for (let index = 0; index < 10; index += 1) outbox.add(`${brand}${index}`, brand);
    const hanging = new Map<string, number>();
    const going = pump(({ brand }) => {
      if (brand === "e") return Promise.resolve({ outcome: "delivered" });
      hanging.set(brand, (hanging.get(brand) ?? 0) + 1);
      return new Promise(() => undefined);
    }, 8);
    going.start();
    await settled();
    outbox.add("f0", "f");
    going.effectsReady();
    await settled();
    expect([...hanging]).toEqual(["a", "b", "c", "d", "f"].map((brand) => [brand, 1]));
    expect(outbox.effects.filter(({ brand }) => brand === "e").every((each) => each.status === "delivered")).toBe(true);
  });
});
