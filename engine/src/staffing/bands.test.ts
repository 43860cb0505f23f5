import { describe, expect, it } from "vitest";
import { bandOf, bandsOf, differencesOf, isCertain, student975 } from "./bands.ts";

describe("a band", () => {
  it.each([
    // The tables that every textbook prints.
    [1, 12.7062],
    [4, 2.7764],
    [5, 2.5706],
    [7, 2.3646],
    [10, 2.2281],
    [19, 2.093],
    [30, 2.0423],
    [120, 1.9799],
  ])("is as wide as Student's t with %i degrees of freedom", (degrees, value) => {
    expect(student975(degrees)).toBeCloseTo(value, 3);
  });

  it("is mean and half width: of 1, 2 and 3 it is 2 ± 4.303 / √3", () => {
    const { mean, half } = bandOf([1, 2, 3, null]);
    expect(mean).toBe(2);
    expect(half).toBeCloseTo(4.3027 / Math.sqrt(3), 4);
  });

  it("says nothing of how sure it is with one run, and nothing at all without", () => {
    expect(bandOf([5])).toEqual({ mean: 5, half: null, runs: 1 });
    expect(bandOf([null])).toEqual({ mean: null, half: null, runs: 0 });
  });

  it("is made of every number of the runs, also of those that not every run has", () => {
    const bands = bandsOf<{ all: number; some: { [name: string]: number } }>([
      { all: 1, some: { a: 1 } },
      { all: 3, some: { b: 2 } },
    ]);
    expect(bands).toMatchObject({ all: { mean: 2 }, some: { a: { mean: 1, runs: 1 }, b: { mean: 2, runs: 1 } } });
  });
});

it("differences are taken run by run, so that what both met alike falls out", () => {
  const differences = differencesOf(
    [{ wait: 10 }, { wait: 100 }, { wait: 50 }],
    [{ wait: 9 }, { wait: 99 }, { wait: 49 }],
  );
  expect(differences.wait).toEqual({ mean: -1, half: 0, runs: 3 });
  expect(isCertain(differences.wait)).toBe(true);
});
