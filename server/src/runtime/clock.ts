import { isoInstant } from "@parley/engine";

/** Where time comes from. The only source of "now" in the server, so that tests can bring their own. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Calls `wake` once after `ms`; the result takes it back. */
  after(ms: number, wake: () => void): () => void;
}

/** The machine's own clock. Its timers keep no process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, wake) {
    const timer = setTimeout(wake, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** An instant as the API writes it; null for one that has not come. */
export const isoOrNull = (at: number | null): string | null => (at === null ? null : isoInstant(at));
