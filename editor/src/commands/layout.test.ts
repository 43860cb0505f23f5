import { describe, expect, it } from "vitest";
import { isEdit, type Attempt } from "./edit.ts";
import { toy } from "./examples.fixture.ts";
import { alignBoxes, distributeBoxes, movedTidily, moveBoxes, resizeBox, tidied } from "./layout.ts";

const DOCUMENT = toy(
  { initial: "a", states: { a: { on: { go: "b" } }, b: {}, c: { initial: "d", states: { d: {} } } } },
  { layout: { a: { x: 0, y: 0 }, b: { x: 50, y: 300 }, "a#on:go": { x: 10, y: 90 }, "c.d": { x: 1, y: 1 } } },
);
const SIZES = Object.fromEntries(
  ["a", "b", "a#on:go", "c.d"].map((id, at) => [id, { width: 100 + at * 20, height: 40 }]),
);
const layout = (attempt: Attempt) => (isEdit(attempt) ? attempt.after.layout : null);

describe("boxes", () => {
  it("are moved, states and cards alike, and nothing else is", () => {
    const moved = layout(moveBoxes(DOCUMENT, { a: { x: 5.4, y: 6 }, "a#on:go": { x: 7, y: 8 }, none: { x: 1, y: 1 } }));
    expect(moved).toEqual({ ...DOCUMENT.layout, a: { x: 5, y: 6 }, "a#on:go": { x: 7, y: 8 } });
    expect(moveBoxes(DOCUMENT, { a: { x: 0, y: 0 } })).toBeNull();
    expect(moveBoxes(DOCUMENT, { a: { x: Number.NaN, y: 0 } })).toBeNull();
  });

  it("are put on a common edge", () => {
    expect(layout(alignBoxes(DOCUMENT, ["a", "b"], "right", SIZES))).toMatchObject({
      a: { x: 70, y: 0 },
      b: { x: 50 },
    });
    expect(layout(alignBoxes(DOCUMENT, ["a", "b"], "top", SIZES))).toMatchObject({ b: { x: 50, y: 0 } });
  });

  it("get the same gaps", () => {
    const spaced = layout(distributeBoxes(DOCUMENT, ["a", "b", "a#on:go"], "down", SIZES));
    expect(spaced).toMatchObject({ a: { y: 0 }, "a#on:go": { y: 150 }, b: { y: 300 } });
  });

  it("of different phases are not put in order together", () => {
    expect(alignBoxes(DOCUMENT, ["a", "c.d"], "left", SIZES)).toHaveProperty("refused");
  });

  it("take the cards of their events along when they are put in order", () => {
    const aligned = layout(alignBoxes(DOCUMENT, ["b", "a"], "bottom", SIZES));
    expect(aligned).toMatchObject({ a: { x: 0, y: 300 }, "a#on:go": { x: 10, y: 390 } });
  });

  it("are tidied up some at a time, and the others stay", () => {
    const edit = movedTidily(DOCUMENT, { a: { x: 3, y: 4 }, b: { x: 5, y: 6 } });
    expect(edit).toMatchObject({ title: "Tidy 2 boxes up" });
    expect(layout(edit)).toEqual({ ...DOCUMENT.layout, a: { x: 3, y: 4 }, b: { x: 5, y: 6 } });
  });

  it("get a size of their own and lose it again, and keep it when they are moved", () => {
    const placed = moveBoxes(DOCUMENT, { c: { x: 9, y: 9 } })?.after ?? DOCUMENT;
    const sized = resizeBox(placed, "c", { width: 400.4, height: 300 })?.after ?? placed;
    expect(sized.layout["c"]).toEqual({ x: 9, y: 9, width: 400, height: 300 });
    expect(layout(moveBoxes(sized, { c: { x: 1, y: 2 } }))?.["c"]).toEqual({ x: 1, y: 2, width: 400, height: 300 });
    expect(layout(resizeBox(sized, "c", null))?.["c"]).toEqual({ x: 9, y: 9 });
    expect(resizeBox(sized, "c", { width: 400, height: 300 })).toBeNull();
    expect(resizeBox(sized, "c", { width: 0, height: 300 })).toBeNull();
    expect(resizeBox(sized, "none", { width: 1, height: 1 })).toBeNull();
  });

  it("are tidied up in one edit that says so", () => {
    expect(tidied(DOCUMENT, { a: { x: 9, y: 9 } })).toMatchObject({ title: "Tidy the layout up" });
  });
});
