import { expect, it } from "vitest";
import { DELIVERY } from "../limits.ts";
import { nextAttempt, retryDelay } from "./backoff.ts";

const { retries } = DELIVERY;

it("delays grow, spread by a quarter to both sides, and have an end", () => {
  expect([1, 2, 3].map((attempts) => retryDelay(retries, attempts, 0.5))).toEqual([2_000, 6_000, 18_000]);
  expect([0, 1].map((chance) => retryDelay(retries, 1, chance))).toEqual([1_500, 2_500]);
  expect(retryDelay(retries, 5_000, 0.5)).toBe(retries.longestDelayMs);
});

it("the last attempt is made at the deadline, and none after it", () => {
  const policy = { deadlineMs: 10_000, firstDelayMs: 4_000, longestDelayMs: 100_000 };
  const failed = (now: number, afterMs = 0) => nextAttempt(policy, { since: 500, now, attempts: 1, afterMs }, 0.5);
  expect(failed(1_000)).toBe(5_000);
  expect(failed(1_000, 7_000)).toBe(8_000);
  expect(failed(1_000, 3_600_000)).toBe(10_500);
  expect(failed(10_499)).toBe(10_500);
  expect(failed(10_500)).toBeNull();
});
