/** How effects that fail are tried again. */
export interface RetryPolicy {
  /** How long after an effect was wanted (or somebody had it sent again) it is tried; then it is parked. */
  readonly deadlineMs: number;
  /** The delay after the first failure; it triples with each further one. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
}

/** The delay before the next attempt: exponential, with up to a quarter taken off or added at random (`chance` in 0..1). */
export function retryDelay(policy: RetryPolicy, attempts: number, chance: number): number {
  const delay = Math.min(policy.firstDelayMs * 3 ** (attempts - 1), policy.longestDelayMs);
  return Math.round(delay * (0.75 + chance / 2));
}

/** When to try again after a failure at `now`, not before `afterMs` have passed; null when the deadline is over. The last attempt is made at the deadline. */
export function nextAttempt(
  policy: RetryPolicy,
  failure: { readonly since: number; readonly now: number; readonly attempts: number; readonly afterMs: number },
  chance: number,
): number | null {
  const { since, now, attempts, afterMs } = failure;
  const deadline = since + policy.deadlineMs;
  if (now >= deadline) return null;
  return Math.min(now + Math.max(retryDelay(policy, attempts, chance), afterMs), deadline);
}
