import { pino } from "pino";
import { beforeEach, describe, expect, it } from "vitest";
import type { Delivery, EffectHandler } from "../effects/handler.ts";
import type { Clock } from "../runtime/clock.ts";
import type { Selectable } from "kysely";
import type { OutboxTable } from "../store/tables.ts";
import type { Settlement } from "../runtime/turns/settle-turn.ts";
import { OutboxPump } from "./outbox-pump.ts";

type Effect = Selectable<OutboxTable>;

/** An outbox in memory that settles as the host does. */
class Outbox {
  readonly effects: Effect[] = [];
  now = 0;
  readonly settled: Settlement[] = [];

  add(caseId: string): void {
    const seq = this.effects.length + 1;
    const waiting = this.effects.some((each) => each.case_id === caseId && each.status === "pending");
    this.effects.push({
      seq,
      key: `${caseId}:0:${seq}`,
      case_id: caseId,
      type: "notify",
      params: "{}",
      at: 0,
      status: "pending",
      attempts: 0,
      next_at: waiting ? null : 0,
      error: null,
    });
  }

  readonly statements = {
    dueCases: (now: number, limit: number) =>
      this.effects
        .filter((each) => each.next_at !== null && each.next_at <= now)
        .slice(0, limit)
        .map((each) => each.case_id),
    pendingEffects: (caseId: string, limit: number) => this.#pending(caseId).slice(0, limit),
    nextDelivery: () =>
      this.effects.reduce<number | null>(
        (least, { next_at }) => (next_at === null ? least : Math.min(next_at, least ?? next_at)),
        null,
      ),
    brandOfCase: () => "brand",
  };

  settle(settlement: Settlement): Promise<void> {
    this.settled.push(settlement);
    const { deliveredUpTo, failed } = settlement;
    for (const effect of this.#pending(settlement.case)) {
      if (deliveredUpTo !== null && effect.seq <= deliveredUpTo)
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

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

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
  const pump = (deliver: EffectHandler["deliver"], parallel = 4): OutboxPump =>
    new OutboxPump({
      host: outbox,
      statements: outbox.statements,
      handler: { name: "test", deliver },
      clock,
      log: pino({ level: "silent" }),
      retries: { attempts: 3, firstDelayMs: 100, longestDelayMs: 1000 },
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

  it("holds back what comes after a failure, tries again later, and parks in the end", async () => {
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
  });

  it("parks at once what will never work", async () => {
    outbox.add("a");
    pump(() => Promise.resolve({ outcome: "terminal", because: "gone" })).start();
    await settled();
    expect(outbox.effects[0]?.status).toBe("parked");
  });

  it("sends no more at a time than it may", async () => {
    for (let index = 0; index < 10; index += 1) outbox.add(`case${index}`);
    let out = 0;
    let most = 0;
    pump(async () => {
      most = Math.max(most, (out += 1));
      await new Promise((resolve) => setTimeout(resolve, 1));
      out -= 1;
      return { outcome: "delivered" };
    }, 3).start();
    await settled();
    await settled();
    expect(most).toBe(3);
    expect(outbox.effects.every((each) => each.status === "delivered")).toBe(true);
  });
});
