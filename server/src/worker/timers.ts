import type { Logger } from "pino";
import type { Clock } from "../runtime/clock.ts";
import type { Host } from "../runtime/host.ts";
import type { Statements } from "../runtime/statements.ts";
import { Alarm } from "./alarm.ts";

/** What this worker works with. */
export interface TimersOptions {
  readonly host: Pick<Host, "wake">;
  readonly statements: Pick<Statements, "dueWakes" | "nextWake">;
  readonly clock: Clock;
  readonly log: Logger;
}

const BATCH = 200;
const AFTER_TROUBLE_MS = 1_000;

/**
 * Wakes cases at their moment, the longest overdue first, in bounded batches; so timers that fell due
 * while the process was dead fire at the start. One machine timer stands for all of them.
 *
 * idle --alarm--> waking (batch after batch while some are due) --> idle; stop() waits for the batch at hand.
 */
export class Timers {
  readonly #options: TimersOptions;
  readonly #alarm: Alarm;
  #waking: Promise<void> | null = null;
  #stopped = false;

  constructor(options: TimersOptions) {
    this.#options = options;
    this.#alarm = new Alarm(options.clock, () => this.#start());
  }

  /** Wakes what is overdue and waits for the rest. */
  start(): void {
    this.#start();
  }

  /** A case wants to be woken at `at`. */
  wakeWanted(at: number): void {
    this.#alarm.noLaterThan(at);
  }

  /** Wakes nothing more; resolves when the batch at hand is durable. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#alarm.stop();
    await this.#waking;
  }

  #start(): void {
    if (this.#stopped) return;
    this.#waking ??= this.#wakeDue().finally(() => {
      this.#waking = null;
      this.#sleep();
    });
  }

  async #wakeDue(): Promise<void> {
    const { host, statements, clock, log } = this.#options;
    try {
      for (;;) {
        const due = statements.dueWakes(clock.now(), BATCH);
        if (due.length === 0 || this.#stopped) return;
        await Promise.all(due.map((id) => host.wake(id)));
      }
    } catch (error) {
      log.error({ err: error }, "waking cases failed; trying again");
      this.#alarm.noLaterThan(clock.now() + AFTER_TROUBLE_MS);
    }
  }

  #sleep(): void {
    if (this.#stopped) return;
    const next = this.#options.statements.nextWake();
    // Another look is at least a little away, so that trouble in waking never becomes a busy loop.
    if (next !== null) this.#alarm.noLaterThan(Math.max(next, this.#options.clock.now() + 1));
  }
}
