import type { Logger } from "pino";
import type { Delivery, EffectHandler } from "../effects/handler.ts";
import { isoInstant, type Clock } from "../runtime/clock.ts";
import type { Host } from "../runtime/host.ts";
import type { Statements } from "../runtime/statements.ts";
import type { Settlement } from "../runtime/turns/settle-turn.ts";
import { Alarm } from "./alarm.ts";
import { retryDelay, RETRIES, type RetryPolicy } from "./backoff.ts";

export interface OutboxPumpOptions {
  readonly host: Pick<Host, "settle">;
  readonly statements: Pick<Statements, "dueCases" | "pendingEffects" | "nextDelivery" | "brandOfCase">;
  readonly handler: EffectHandler;
  readonly clock: Clock;
  readonly log: Logger;
  readonly retries?: RetryPolicy;
  /** Cases whose effects go out at the same time. */
  readonly parallel?: number;
  /** Chance in 0..1, for the jitter of retries. */
  readonly chance?: () => number;
}

const PARALLEL_CASES = 64;
/** Effects of one case that go out before their results are recorded; after a crash so many may go out again. */
const EFFECTS_PER_RUN = 20;
const AFTER_TROUBLE_MS = 1_000;
const LOOK_AGAIN_MS = 500;

type Pending = ReturnType<Statements["pendingEffects"]>[number];

/**
 * Carries effects out of the outbox: in order within a case, many cases at once, each at least once.
 *
 * A case is waiting (its first effect has a `next_at`), out (being delivered here), or at rest.
 * waiting --due--> out --all delivered--> at rest; --failed--> waiting, later; --failed too often--> parked, and the next goes on.
 */
export class OutboxPump {
  readonly #options: OutboxPumpOptions;
  readonly #retries: RetryPolicy;
  readonly #alarm: Alarm;
  readonly #out = new Map<string, Promise<void>>();
  #looking = false;
  #stopped = false;

  constructor(options: OutboxPumpOptions) {
    this.#options = options;
    this.#retries = options.retries ?? RETRIES;
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
    await Promise.all(this.#out.values());
  }

  #look(): void {
    if (this.#stopped) return;
    const { statements, clock } = this.#options;
    const room = (this.#options.parallel ?? PARALLEL_CASES) - this.#out.size;
    if (room <= 0) return;
    // Cases that are out still have a due effect in the table, so look past them.
    const due = statements.dueCases(clock.now(), room + this.#out.size);
    for (const caseId of due.filter((id) => !this.#out.has(id)).slice(0, room)) {
      const run = this.#sendCase(caseId).finally(() => {
        this.#out.delete(caseId);
        this.effectsReady();
      });
      this.#out.set(caseId, run);
    }
    if (this.#out.size === 0) this.#sleep();
    // While some are under way the earliest moment in the table may be theirs: look again soon instead.
    else this.#alarm.noLaterThan(clock.now() + LOOK_AGAIN_MS);
  }

  #sleep(): void {
    const next = this.#options.statements.nextDelivery();
    if (next !== null) this.#alarm.noLaterThan(next);
  }

  async #sendCase(caseId: string): Promise<void> {
    const { statements, host, log } = this.#options;
    try {
      const effects = statements.pendingEffects(caseId, EFFECTS_PER_RUN);
      const brand = statements.brandOfCase(caseId) ?? "";
      await host.settle(await this.#sendInOrder(caseId, brand, effects));
    } catch (error) {
      log.error({ err: error, case: caseId }, "the results of effects could not be recorded; they will go out again");
      await new Promise<void>((resolve) => this.#options.clock.after(AFTER_TROUBLE_MS, resolve));
    }
  }

  /** Sends until one fails; what comes after it must wait. */
  async #sendInOrder(caseId: string, brand: string, effects: readonly Pending[]): Promise<Settlement> {
    let deliveredUpTo: number | null = null;
    for (const effect of effects) {
      if (this.#stopped) break;
      const delivery = await this.#send(caseId, brand, effect);
      if (delivery.outcome !== "delivered")
        return { case: caseId, deliveredUpTo, failed: this.#failure(caseId, effect, effect.attempts + 1, delivery) };
      deliveredUpTo = effect.seq;
    }
    return { case: caseId, deliveredUpTo };
  }

  async #send(caseId: string, brand: string, effect: Pending): Promise<Delivery> {
    const { handler } = this.#options;
    try {
      return await handler.deliver({
        key: effect.key,
        case: caseId,
        brand,
        type: effect.type,
        params: JSON.parse(effect.params) as unknown,
        at: isoInstant(effect.at),
      });
    } catch (error) {
      return { outcome: "retry", because: error instanceof Error ? error.message : String(error) };
    }
  }

  #failure(
    caseId: string,
    effect: Pending,
    attempts: number,
    delivery: Exclude<Delivery, { outcome: "delivered" }>,
  ): NonNullable<Settlement["failed"]> {
    const { clock, log, chance = Math.random } = this.#options;
    const failed = { seq: effect.seq, key: effect.key, attempts, because: delivery.because };
    if (delivery.outcome === "terminal" || attempts >= this.#retries.attempts) {
      log.error({ case: caseId, effect: effect.key, attempts, because: delivery.because }, "an effect was parked");
      return { ...failed, then: "park" };
    }
    const delay = Math.max(retryDelay(this.#retries, attempts, chance()), delivery.afterMs ?? 0);
    log.warn(
      { case: caseId, effect: effect.key, attempts, because: delivery.because, againInMs: delay },
      "an effect failed",
    );
    return { ...failed, then: "retry", nextAt: clock.now() + delay };
  }
}
