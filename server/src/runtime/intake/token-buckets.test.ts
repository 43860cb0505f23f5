import { describe, expect, it } from "vitest";
import { TokenBuckets } from "./token-buckets.ts";

function bucketsAt(start: number, rate = { burst: 10, perSecond: 2 }) {
  let now = start;
  const buckets = new TokenBuckets(rate, { now: () => now, after: () => () => undefined });
  return { take: (name: string, count: number) => buckets.take(name, count), pass: (ms: number) => (now += ms) };
}

describe("a token bucket", () => {
  it("gives a burst, then says exactly when there is more", () => {
    const { take, pass } = bucketsAt(0);
    expect([take("a", 7), take("a", 3), take("a", 1)]).toEqual([0, 0, 500]);
    pass(499);
    expect(take("a", 1)).toBeGreaterThan(0);
    pass(1);
    expect(take("a", 1)).toBe(0);
  });

  it("takes all of what is asked, or nothing", () => {
    const { take } = bucketsAt(0);
    take("a", 6);
    expect(take("a", 5)).toBe(500);
    expect(take("a", 4)).toBe(0);
  });

  it("is each caller's own", () => {
    const { take } = bucketsAt(0);
    take("a", 10);
    expect(take("b", 10)).toBe(0);
  });

  it("holds no more than a burst, and gives nothing for a clock that was set back", () => {
    const { take, pass } = bucketsAt(1_000_000);
    take("a", 10);
    pass(-500_000);
    expect(take("a", 1)).toBe(500);
    pass(3_600_000);
    expect([take("a", 10), take("a", 1)]).toEqual([0, 500]);
  });

  it("is still the same one when there are very many", () => {
    const { take } = bucketsAt(0);
    take("a", 10);
    for (let index = 0; index < 12_000; index += 1) take(`other-${index}`, 0);
    expect(take("a", 1)).toBe(500);
  });
});
