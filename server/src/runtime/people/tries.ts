import type { Clock } from "../clock.ts";

/** How many tries within how many ms. */
export interface TryLimit {
  readonly most: number;
  readonly within: number;
}

const REMEMBERED = 50_000;

/**
 * Counts tries by a name, such as an address: a try counts as failed until it is forgiven. The counts live in memory, so a
 * restart forgets them.
 */
export class Tries {
  readonly #clock: Clock;
  readonly #limit: TryLimit;
  readonly #counted = new Map<string, { count: number; readonly until: number }>();

  constructor(clock: Clock, limit: TryLimit) {
    this.#clock = clock;
    this.#limit = limit;
  }

  /** Counts a try; returns 0 when it may go on, else the ms to wait. */
  take(name: string): number {
    const now = this.#clock.now();
    const known = this.#counted.get(name);
    // A clock that was set back must not lock anybody out for longer.
    if (known === undefined || known.until <= now || known.until - now > this.#limit.within) {
      this.#counted.delete(name);
      if (this.#counted.size >= REMEMBERED) this.#forgetOldest();
      this.#counted.set(name, { count: 1, until: now + this.#limit.within });
      return 0;
    }
    if (known.count >= this.#limit.most) return known.until - now;
    known.count += 1;
    return 0;
  }

  /** A try was right: it does not count. */
  forgive(name: string): void {
    const known = this.#counted.get(name);
    if (known !== undefined) known.count -= 1;
  }

  /** A map keeps the order of insertion, which is that of their ends. */
  #forgetOldest(): void {
    const [oldest] = this.#counted.keys();
    if (oldest !== undefined) this.#counted.delete(oldest);
  }
}
