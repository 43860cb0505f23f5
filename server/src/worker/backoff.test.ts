import { expect, it } from "vitest";
import { retryDelay, RETRIES } from "./backoff.ts";

it("delays grow, spread by a quarter to both sides, and have an end", () => {
  expect([1, 2, 3].map((attempts) => retryDelay(RETRIES, attempts, 0.5))).toEqual([2_000, 6_000, 18_000]);
  expect([0, 1].map((chance) => retryDelay(RETRIES, 1, chance))).toEqual([1_500, 2_500]);
  expect(retryDelay(RETRIES, 50, 0.5)).toBe(RETRIES.longestDelayMs);
});
