import type { Clock } from "../clock.ts";

/** A rate: so many at once, and as many again every second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  /** Epoch ms at which it held so many. */
  at: number;
}

/** Buckets are looked through for full ones when they have become so many: a full one says nothing. */
const MANY = 10_000;

/** Token buckets by name, in memory: after a restart all are full. */
export class TokenBuckets {
  readonly #rate: Rate;
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();
  #sweptAtSize = MANY;

  constructor(rate: Rate, clock: Clock) {
    this.#rate = rate;
    this.#clock = clock;
  }

  /** Takes `count` tokens (at most a burst) and gives 0; or takes none and gives the ms after which they will be there. */
  take(name: string, count: number): number {
    const now = this.#clock.now();
    const bucket = this.#filled(name, now);
    const missing = Math.min(count, this.#rate.burst) - bucket.tokens;
    if (missing > 0) return Math.ceil((missing / this.#rate.perSecond) * 1000);
    bucket.tokens -= count;
    return 0;
  }

  #filled(name: string, now: number): Bucket {
    const { burst, perSecond } = this.#rate;
    let bucket = this.#buckets.get(name);
    if (bucket === undefined) {
      if (this.#buckets.size >= this.#sweptAtSize) this.#sweep(now);
      this.#buckets.set(name, (bucket = { tokens: burst, at: now }));
    }
    // A clock that was set back gives nothing and takes nothing.
    const passed = Math.max(0, now - bucket.at);
    bucket.tokens = Math.min(burst, bucket.tokens + (passed / 1000) * perSecond);
    bucket.at = now;
    return bucket;
  }

  #sweep(now: number): void {
    const { burst, perSecond } = this.#rate;
    for (const [name, { tokens, at }] of this.#buckets)
      if (tokens + ((now - at) / 1000) * perSecond >= burst) this.#buckets.delete(name);
    this.#sweptAtSize = Math.max(MANY, this.#buckets.size * 2);
  }
}
