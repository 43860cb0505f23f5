import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, type Judged } from "./evaluation.ts";

const pairs = (text: string): Judged[] =>
  text.split(" ").map((pair) => ({ label: pair[0] ?? "", predicted: pair[1] ?? "" }));

describe("scores of triage against labels", () => {
  it("are those of a worked example", () => {
    // a: 3 right, 1 taken for b; b: 2 right, 3 taken for a.
    const { count, accuracy, macroF1, baseline, classes, confusion } = evaluate(pairs("aa aa aa ab bb bb ba ba ba"));
    expect(count).toBe(9);
    expect(accuracy).toBeCloseTo(5 / 9);
    expect(baseline).toEqual({ name: "b", accuracy: 5 / 9 });
    expect(classes).toEqual([
      { name: "b", support: 5, precision: 2 / 3, recall: 2 / 5, f1: 0.5 },
      { name: "a", support: 4, precision: 3 / 6, recall: 3 / 4, f1: 0.6 },
    ]);
    expect(macroF1).toBeCloseTo(0.55);
    expect(confusion).toEqual({ a: { a: 3, b: 1 }, b: { b: 2, a: 3 } });
  });

  it("give a class that is never found a score of nothing, and not of no number", () => {
    const { classes, accuracy } = evaluate(pairs("ab ab"));
    expect(accuracy).toBe(0);
    expect(classes).toEqual([{ name: "a", support: 2, precision: 0, recall: 0, f1: 0 }]);
  });

  it("of always the commonest label are the baseline", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1 }), (labels) => {
        const { baseline } = evaluate(labels.map((label) => ({ label, predicted: "?" })));
        const lazy = evaluate(labels.map((label) => ({ label, predicted: baseline.name })));
        expect(lazy.accuracy).toBe(baseline.accuracy);
      }),
    );
  });

  it("of nothing are refused", () => {
    expect(() => evaluate([])).toThrow(RangeError);
  });
});
