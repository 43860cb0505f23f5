import { describe, expect, it } from "vitest";
import { chanceOf, chosenBy, type Chance } from "./chance.ts";
import { exponential, gammaOfMeanOne, lognormal, normal } from "./distributions.ts";
import { drawTime } from "./drawn-time.ts";

const MANY = 4000;
const draw = (of: (chance: Chance) => number, seed = 1): number[] => {
  const chance = chanceOf(seed, "test");
  return Array.from({ length: MANY }, () => of(chance));
};
const meanOf = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
/** By how many standard errors a mean lies off. */
const off = (values: readonly number[], mean: number, deviation: number): number =>
  (Math.abs(meanOf(values) - mean) / deviation) * Math.sqrt(values.length);

describe("chance", () => {
  it("belongs to what it is of: neither order nor anything else that is drawn changes it", () => {
    const of = (name: string): number[] => {
      const chance = chanceOf(7, "handling", name);
      return [chance(), chance(), chance(), chance(), chance(), chance()];
    };
    const alone = of("a");
    expect([of("b"), of("a")][1]).toEqual(alone);
    expect(of("b")).not.toEqual(alone);
    expect(chanceOf(8, "handling", "a")()).not.toBe(alone[0]);
    // The first six bytes of the SHA-256 of [7,"handling","a"]0, worked out elsewhere.
    expect(alone[0]).toBe(0.28258523967393323);
  });

  it("is even", () => {
    const drawn = draw((chance) => chance());
    expect(off(drawn, 0.5, Math.sqrt(1 / 12))).toBeLessThan(4);
    expect(drawn.every((each) => each > 0 && each < 1)).toBe(true);
  });

  it("chooses by weight", () => {
    const chosen = draw((chance) => chosenBy(chance, [0, 1, 2], (each) => [1, 0, 3][each] ?? 0) ?? -1);
    expect(new Set(chosen)).toEqual(new Set([0, 2]));
    expect(off(chosen, 1.5, 2 * Math.sqrt(3 / 16))).toBeLessThan(4);
  });
});

describe("distributions have the moments that they should", () => {
  it.each([
    ["exponential", exponential, 1, 1],
    ["normal", normal, 0, 1],
    ["the square of a normal", (chance: Chance) => normal(chance) ** 2, 1, Math.sqrt(2)],
    ["gamma of shape 4", (chance: Chance) => gammaOfMeanOne(chance, 4), 1, 0.5],
    ["gamma of shape 0.5", (chance: Chance) => gammaOfMeanOne(chance, 0.5), 1, Math.SQRT2],
    ["the square of a gamma of shape 4", (chance: Chance) => gammaOfMeanOne(chance, 4) ** 2, 1.25, 1.5],
  ])("%s", (_, of, mean, deviation) => expect(off(draw(of), mean, deviation)).toBeLessThan(4));

  it("a lognormal time is below its median half of the time, and above its 90th percentile one time in ten", () => {
    const drawn = draw((chance) => lognormal(chance, 4, 12));
    const share = (of: (each: number) => boolean): number[] => drawn.map((each) => Number(of(each)));
    expect(
      off(
        share((each) => each < 4),
        0.5,
        0.5,
      ),
    ).toBeLessThan(4);
    expect(
      off(
        share((each) => each > 12),
        0.1,
        0.3,
      ),
    ).toBeLessThan(4);
  });
});

it("times are drawn in whole ms, so that the last bit of a logarithm never shows", () => {
  const drawn = draw((chance) => drawTime(chance, { median: "PT1S", p90: "PT1M" }));
  expect(drawn.every((each) => Number.isInteger(each) && each > 0)).toBe(true);
});
