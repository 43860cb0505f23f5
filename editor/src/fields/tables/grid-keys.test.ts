import { expect, it } from "vitest";
import { cellAfter, rangeOf } from "./grid-keys.ts";

const SIZE = { rows: 5, columns: 3 };

it.each([
  ["ArrowDown", false, { row: 2, column: 1 }],
  ["ArrowDown", true, { row: 4, column: 1 }],
  ["ArrowLeft", false, { row: 1, column: 0 }],
  ["PageUp", false, { row: 0, column: 1 }],
  ["Home", false, { row: 1, column: 0 }],
  ["End", true, { row: 4, column: 2 }],
])("%s (far: %s) leads to %o, never out of the grid", (key, far, cell) => {
  expect(cellAfter({ row: 1, column: 1 }, { key, far }, SIZE)).toEqual(cell);
});

it("other keys lead nowhere", () => {
  expect(cellAfter({ row: 1, column: 1 }, { key: "a", far: false }, SIZE)).toBeNull();
});

it("a selection is the same whichever corner it was begun at", () => {
  const [one, other] = [
    { row: 3, column: 0 },
    { row: 1, column: 2 },
  ];
  expect(rangeOf({ from: one, at: other })).toEqual(rangeOf({ from: other, at: one }));
});
