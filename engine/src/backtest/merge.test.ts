import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../protocol/json.ts";
import { firstGroups, GroupCounter, MOST_GROUPS } from "./groups.ts";
import { mergeCounts } from "./merge.ts";
import { sampleOf, SAMPLE_SIZE, Tallied } from "./sample.ts";
import { percentile, TimeCounter, type Times } from "./times.ts";

const ids = fc.array(fc.string({ maxLength: 4 }), { maxLength: 30 });
const counted = ids.map((all) => {
  const tallied = new Tallied();
  for (const id of new Set(all)) tallied.add(id);
  return tallied.counted() as unknown as Json;
});
const counts = fc.dictionary(fc.constantFrom("a", "b", "c", "1"), fc.dictionary(fc.constantFrom("x", "y"), counted));
const bytes = (value: Json): string => JSON.stringify(value);

describe("merging counts", () => {
  it("is associative and commutative to the byte, and nothing changes nothing", () => {
    fc.assert(
      fc.property(counts, counts, counts, (a, b, c) => {
        expect(bytes(mergeCounts(mergeCounts(a, b), c))).toBe(bytes(mergeCounts(a, mergeCounts(b, c))));
        expect(bytes(mergeCounts(a, b))).toBe(bytes(mergeCounts(b, a)));
        expect(mergeCounts(a, {})).toEqual(a);
      }),
      { numRuns: 30 },
    );
  });

  it("a sample is the same however its ids were dealt out", () => {
    fc.assert(
      fc.property(ids, fc.integer({ min: 0, max: 30 }), (all, at) => {
        const once = [...new Set(all)];
        expect(sampleOf(sampleOf(once.slice(0, at), []), sampleOf(once.slice(at), []))).toEqual(sampleOf(once, []));
        expect(sampleOf(once, []).length).toBe(Math.min(SAMPLE_SIZE, once.length));
      }),
      { numRuns: 30 },
    );
  });

  it("keeps the same groups of very many, with exact counts", () => {
    const names = Array.from({ length: 3 * MOST_GROUPS }, (_, index) => `g${(index * 7919) % (3 * MOST_GROUPS)}`);
    const counter = new GroupCounter();
    for (const name of [...names, ...names.toReversed()]) counter.add([name], name);
    const kept = counter.counted();
    expect(Object.keys(kept).toSorted()).toEqual(
      names
        .map((name) => JSON.stringify([name]))
        .toSorted()
        .slice(0, MOST_GROUPS),
    );
    expect(new Set(Object.values(kept).map(({ count }) => count))).toEqual(new Set([2]));
    expect(firstGroups(kept)).toBe(kept);
  });
});

describe("times", () => {
  const times = fc.array(fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 2 ** 45 })), {
    minLength: 1,
    maxLength: 50,
  });
  const countedOf = (all: readonly number[]): Times => {
    const counter = new TimeCounter();
    for (const each of all) counter.add(each);
    return counter.counted();
  };

  it("have percentiles within 0.8 % of the nearest rank among all of them", () => {
    fc.assert(
      fc.property(times, fc.constantFrom(0.5, 0.9, 1), (all, share) => {
        const exact = all.toSorted((a, b) => a - b)[Math.ceil(all.length * share) - 1] ?? 0;
        const found = percentile(countedOf(all), share) ?? -1;
        expect(Math.abs(found - exact)).toBeLessThanOrEqual(exact < 256 ? 0 : exact / 128);
      }),
    );
  });

  it("that are all equal have exactly that one", () => {
    expect(percentile(countedOf([172_800_000, 172_800_000]), 0.9)).toBe(172_800_000);
  });

  it("of nothing have none", () => {
    expect(percentile(countedOf([]), 0.5)).toBe(null);
  });
});
