import { expect, test } from "vitest";
import type { DiffMarks } from "./diff-marks.ts";
import { openingBounds } from "./diff-opening.ts";

const box = (x: number, y: number) => ({ x, y, width: 100, height: 50 });
const boxes = new Map([
  ["same", box(0, 0)],
  ["near", box(2000, 0)],
  ["beside", box(2200, 0)],
  ["far", box(9000, 4000)],
]);
const marked = (...ids: readonly string[]): DiffMarks =>
  new Map(ids.map((id) => [id, { how: "changed", lines: [], isInner: false }]));
const ROOM = { width: 1000, height: 600 };

test("a comparison of a large chart opens on its changes that can be read at once, the first in any case", () => {
  expect(openingBounds(boxes, marked("near", "far", "beside"), ROOM)).toEqual({ ...box(2000, 0), width: 300 });
  expect(openingBounds(boxes, marked("far", "near"), ROOM)).toEqual(box(9000, 4000));
});

test("a chart that can be read whole, and one without a change, is shown whole", () => {
  const whole = { x: 0, y: 0, width: 9100, height: 4050 };
  expect(openingBounds(boxes, marked("near"), { width: 9100, height: 4050 })).toEqual(whole);
  expect(openingBounds(boxes, new Map(), ROOM)).toEqual(whole);
});
