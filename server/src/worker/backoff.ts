export interface RetryPolicy {
  /** Attempts after which an effect is parked. */
  readonly attempts: number;
  /** The delay after the first failure; it triples with each further one. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
}

/** Some three days in all. */
export const RETRIES: RetryPolicy = { attempts: 12, firstDelayMs: 2_000, longestDelayMs: 43_200_000 };

/** The delay before the next attempt: exponential, with up to a quarter taken off or added at random (`chance` in 0..1). */
export function retryDelay(policy: RetryPolicy, attempts: number, chance: number): number {
  const delay = Math.min(policy.firstDelayMs * 3 ** (attempts - 1), policy.longestDelayMs);
  return Math.round(delay * (0.75 + chance / 2));
}
