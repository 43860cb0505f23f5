import type { Clock } from "../runtime/clock.ts";

/** Beyond this, look again: clocks jump, and setTimeout cannot wait for longer than 24.8 days. */
const LONGEST_SLEEP_MS = 60_000;

/** One timer for the earliest of many moments. Ringing early is harmless: whoever is woken looks what is due. */
export class Alarm {
  readonly #clock: Clock;
  readonly #ring: () => void;
  #at: number | null = null;
  #cancel: (() => void) | null = null;
  #stopped = false;

  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  /** Rings at `at`, unless it rings earlier anyway. */
  noLaterThan(at: number): void {
    if (this.#stopped || (this.#at !== null && this.#at <= at)) return;
    this.#cancel?.();
    this.#at = at;
    const wait = Math.min(Math.max(at - this.#clock.now(), 0), LONGEST_SLEEP_MS);
    this.#cancel = this.#clock.after(wait, () => {
      this.#at = null;
      this.#cancel = null;
      this.#ring();
    });
  }

  /** Never rings again. */
  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
  }
}
