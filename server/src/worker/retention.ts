import type { Logger } from "pino";
import { parseBrand } from "@parley/engine";
import { RETENTION } from "../limits.ts";
import type { Clock } from "../runtime/clock.ts";
import { keptSince, retainBrand, retainRepeats, type Retaining } from "../runtime/record/retain.ts";
import { listBrandDocuments } from "../store/people/list-brand-documents.ts";
import { Alarm } from "./alarm.ts";

/** What this worker works with. */
export interface RetentionOptions extends Omit<Retaining, "pause"> {
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Lets go of what need not be kept any longer: at the start and then once an hour, brand by brand, in small batches with
 * pauses between them. A run that fails is logged, and what it left is done by the next.
 *
 * idle --alarm--> running (batch after batch) --> idle; stop() ends it after the batch at hand.
 */
export class Retention {
  readonly #options: RetentionOptions;
  readonly #alarm: Alarm;
  #nextAt = Number.NEGATIVE_INFINITY;
  #running: Promise<void> | null = null;
  #stopped = false;
  #endPause: (() => void) | null = null;

  constructor(options: RetentionOptions) {
    this.#options = options;
    this.#alarm = new Alarm(options.clock, () => this.#look());
  }

  /** Lets go of what fell due while nobody ran, and goes on once an hour. */
  start(): void {
    this.#look();
  }

  /** Begins no further batch; resolves when the one at hand is durable. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#alarm.stop();
    this.#endPause?.();
    await this.#running;
  }

  #look(): void {
    if (this.#stopped || this.#running !== null) return;
    const now = this.#options.clock.now();
    // The alarm rings early when the wait is long, and the machine's clock may have been set back.
    if (now < this.#nextAt && this.#nextAt - now <= RETENTION.everyMs) {
      this.#alarm.noLaterThan(this.#nextAt);
      return;
    }
    this.#nextAt = now + RETENTION.everyMs;
    this.#running = this.#run(now).finally(() => {
      this.#running = null;
      this.#alarm.noLaterThan(this.#nextAt);
    });
  }

  async #run(now: number): Promise<void> {
    const { log, store } = this.#options;
    const retaining: Retaining = { ...this.#options, pause: () => this.#pause() };
    try {
      for (const brand of await listBrandDocuments(store.reads)) {
        if (this.#stopped) return;
        await this.#letGo(retaining, brand, now);
      }
      await retainRepeats(retaining, now);
    } catch (error) {
      log.error({ err: error }, "letting go of what was kept long enough failed; trying again in an hour");
    }
  }

  /** Trouble in one brand keeps no other from being looked at. */
  async #letGo(
    retaining: Retaining,
    { id, document }: { readonly id: string; readonly document: string },
    now: number,
  ): Promise<void> {
    const { log } = this.#options;
    try {
      const before = keptSince(parseBrand(JSON.parse(document)), now);
      if (before === null) return;
      const cases = await retainBrand(retaining, id, before);
      if (cases > 0) log.info({ brand: id, cases }, "cases that were kept long enough were erased");
    } catch (error) {
      log.error({ err: error, brand: id }, "letting go of a brand's old cases failed; trying again in an hour");
    }
  }

  /** True when the run may go on. */
  async #pause(): Promise<boolean> {
    if (!this.#stopped)
      await new Promise<void>((resolve) => {
        const cancel = this.#options.clock.after(RETENTION.pauseMs, resolve);
        this.#endPause = () => {
          cancel();
          resolve();
        };
      });
    this.#endPause = null;
    return !this.#stopped;
  }
}
