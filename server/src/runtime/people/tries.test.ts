import { expect, it } from "vitest";
import { Tries } from "./tries.ts";

function triesAt(most: number, within: number) {
  let now = 0;
  const clock = { now: () => now, after: () => () => undefined };
  return { tries: new Tries(clock, { most, within }), pass: (ms: number) => (now += ms) };
}

it("lets so many tries through, and then says how long to wait", () => {
  const { tries, pass } = triesAt(2, 1000);
  expect([tries.take("a"), tries.take("a")]).toEqual([0, 0]);
  pass(400);
  expect(tries.take("a")).toBe(600);
  expect(tries.take("b")).toBe(0);
  pass(600);
  expect(tries.take("a")).toBe(0);
});

it("makes nobody wait for longer when the clock is set back", () => {
  const { tries, pass } = triesAt(1, 1000);
  tries.take("a");
  expect(tries.take("a")).toBe(1000);
  pass(-86_400_000);
  expect(tries.take("a")).toBe(0);
  expect(tries.take("a")).toBe(1000);
});

it("a try that was right does not count", () => {
  const { tries } = triesAt(1, 1000);
  for (let times = 0; times < 5; times += 1) {
    expect(tries.take("a")).toBe(0);
    tries.forgive("a");
  }
});

it("remembers no more names than fit into memory, and the newest ones surely", () => {
  const { tries } = triesAt(1, 1000);
  for (let name = 0; name < 60_000; name += 1) tries.take(String(name));
  expect(tries.take("59999")).toBe(1000);
  expect(tries.take("0")).toBe(0);
});
