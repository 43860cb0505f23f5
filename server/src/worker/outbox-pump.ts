import { isoInstant, type Json } from "@parley/engine";
import type { Logger } from "pino";
import type { Delivery, EffectHandler } from "../effects/handler.ts";
import { DELIVERY } from "../limits.ts";
import type { Clock } from "../runtime/clock.ts";
import type { Host } from "../runtime/host.ts";
import type { Statements } from "../runtime/statements.ts";
import type { Failed, Settlement } from "../runtime/turns/settle-turn.ts";
import { Alarm } from "./alarm.ts";
import { nextAttempt, type RetryPolicy } from "./backoff.ts";

/** What this worker works with. */
export interface OutboxPumpOptions {
  readonly host: Pick<Host, "settle">;
  readonly statements: Pick<Statements, "dueCases" | "pendingEffects" | "isPending" | "nextDeliveries">;
  readonly handler: EffectHandler;
  readonly clock: Clock;
  readonly log: Logger;
  readonly retries?: RetryPolicy;
  /** Cases whose effects go out at the same time. */
  readonly parallel?: number;
  /** Chance in 0..1, for the jitter of retries. */
  readonly chance?: () => number;
}

const AFTER_TROUBLE_MS = 1_000;
const LOOK_AGAIN_MS = 500;

type Pending = ReturnType<Statements["pendingEffects"]>[number];

/** A case (or a brand, for effects of its own) whose effects are under way. */
interface Run {
  readonly brand: string;
  readonly done: Promise<void>;
}

/**
 * Carries effects out of the outbox: in order within a case, many cases at once, each at least once.
 *
 * A case is waiting (its first effect has a `next_at`), out (being delivered here), or at rest.
 * waiting --due--> out --all delivered--> at rest; --failed--> waiting, later; --deadline over--> parked, and the next goes on.
 *
 * The places are shared among the brands that have something to send, with one share left free, and a brand that has nothing
 * under way always gets one: a receiver that hangs holds up no other brand.
 */
export class OutboxPump {
  readonly #options: OutboxPumpOptions;
  readonly #retries: RetryPolicy;
  /** No effect is made to wait for longer: one that does was put off by a clock that has been set back since. */
  readonly #longestWait: number;
  readonly #parallel: number;
  readonly #alarm: Alarm;
  readonly #out = new Map<string, Run>();
  #looking = false;
  #stopped = false;

  constructor(options: OutboxPumpOptions) {
    this.#options = options;
    this.#retries = options.retries ?? DELIVERY.retries;
    this.#longestWait = Math.max(this.#retries.longestDelayMs * 1.25, DELIVERY.longestRetryAfterMs);
    this.#parallel = options.parallel ?? DELIVERY.parallel;
    this.#alarm = new Alarm(options.clock, () => this.#look());
  }

  /** Sends what waits. */
  start(): void {
    this.effectsReady();
  }

  /** There may be something to send; many calls in one turn of the event loop look once. */
  effectsReady(): void {
    if (this.#looking || this.#stopped) return;
    this.#looking = true;
    setImmediate(() => {
      this.#looking = false;
      this.#look();
    });
  }

  /** Sends nothing more; resolves when the results of what is under way are durable. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#alarm.stop();
    await Promise.all([...this.#out.values()].map(({ done }) => done));
  }

  #look(): void {
    if (this.#stopped) return;
    const { statements, clock } = this.#options;
    const now = clock.now();
    const waiting = statements.nextDeliveries();
    const farthest = now + this.#longestWait;
    const due = waiting.filter(({ at }) => at <= now || at > farthest).map(({ brand }) => brand);
    const out = [...this.#out.values()].map(({ brand }) => brand);
    const share = Math.max(1, Math.floor(this.#parallel / (new Set([...due, ...out]).size + 1)));
    for (const brand of due) this.#sendDue(brand, share, out.filter((each) => each === brand).length, now);
    // While some are under way the earliest moment in the table may be theirs: look again soon instead.
    if (this.#out.size > 0) this.#alarm.noLaterThan(now + LOOK_AGAIN_MS);
    else for (const { at } of waiting) this.#alarm.noLaterThan(at);
  }

  #sendDue(brand: string, share: number, out: number, now: number): void {
    const free = Math.min(share - out, this.#parallel - this.#out.size);
    const room = Math.max(free, out === 0 ? 1 : 0);
    if (room <= 0) return;
    // Cases that are out still have a due effect in the table, so look past them.
    const due = new Set(this.#options.statements.dueCases(brand, now, room + out, now + this.#longestWait));
    for (const caseId of [...due].filter((id) => !this.#out.has(id)).slice(0, room)) {
      const done = this.#sendCase(caseId).finally(() => {
        this.#out.delete(caseId);
        this.effectsReady();
      });
      this.#out.set(caseId, { brand, done });
    }
  }

  async #sendCase(caseId: string): Promise<void> {
    const { statements, host, log } = this.#options;
    try {
      const effects = statements.pendingEffects(caseId, DELIVERY.effectsPerRun);
      await host.settle(await this.#sendInOrder(caseId, effects));
    } catch (error) {
      log.error({ err: error, case: caseId }, "the results of effects could not be recorded; they will go out again");
      await new Promise<void>((resolve) => this.#options.clock.after(AFTER_TROUBLE_MS, resolve));
    }
  }

  /** Sends until one fails, since what comes after it must wait, or until one is confirmed, since its case hears of it. */
  async #sendInOrder(caseId: string, effects: readonly Pending[]): Promise<Settlement> {
    const delivered: Pending[] = [];
    for (const effect of effects) {
      if (this.#stopped) break;
      if (!this.#options.statements.isPending(effect)) continue;
      const params = JSON.parse(effect.params) as { [name: string]: Json };
      const delivery = await this.#send(caseId, effect, params);
      if (delivery.outcome !== "delivered")
        return { case: caseId, delivered, failed: this.#failure(caseId, effect, effect.attempts + 1, delivery) };
      delivered.push(effect);
      const { key, type } = effect;
      if (delivery.confirmed === true)
        return { case: caseId, delivered, confirmed: { key, type, params, data: delivery.data ?? {} } };
    }
    return { case: caseId, delivered };
  }

  async #send(caseId: string, { key, brand, type, at }: Pending, params: object): Promise<Delivery> {
    const about = caseId === brand ? null : caseId;
    try {
      return await this.#options.handler.deliver({ key, case: about, brand, type, params, at: isoInstant(at) });
    } catch (error) {
      return { outcome: "retry", because: error instanceof Error ? error.message : String(error) };
    }
  }

  #failure(
    caseId: string,
    effect: Pending,
    attempts: number,
    delivery: Exclude<Delivery, { outcome: "delivered" }>,
  ): Failed {
    const { clock, log, chance = Math.random } = this.#options;
    const { seq, key, at, retried_at } = effect;
    const { because } = delivery;
    const now = clock.now();
    const failure = {
      since: retried_at ?? at,
      now,
      attempts,
      afterMs: Math.min("afterMs" in delivery ? (delivery.afterMs ?? 0) : 0, DELIVERY.longestRetryAfterMs),
    };
    const nextAt = delivery.outcome === "terminal" ? null : nextAttempt(this.#retries, failure, chance());
    if (nextAt === null) {
      log.error({ case: caseId, effect: key, attempts, because }, "an effect was parked");
      return { seq, key, attempts, because, then: "park" };
    }
    log.warn({ case: caseId, effect: key, attempts, because, againInMs: nextAt - now }, "an effect failed");
    return { seq, key, attempts, because, then: "retry", nextAt };
  }
}
