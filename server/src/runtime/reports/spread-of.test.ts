import { expect, it } from "vitest";
import { spreadOf } from "./spread-of.ts";

it("a spread is values that came, by nearest rank", () => {
  expect(spreadOf([])).toBeNull();
  expect(spreadOf([7])).toEqual({ median: 7, p90: 7 });
  expect(spreadOf([40, 1])).toEqual({ median: 1, p90: 40 });
  expect(spreadOf([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toEqual({ median: 5, p90: 9 });
  expect(spreadOf([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toEqual({ median: 6, p90: 10 });
});
