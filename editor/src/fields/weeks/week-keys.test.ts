import { describe, expect, it } from "vitest";
import { areaOf, chosenAfter, type Chosen } from "./week-keys.ts";

const NINE: Chosen = { anchor: { day: 0, at: 18 }, focus: { day: 0, at: 18 } };
const press = (key: string, held: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});

describe("the keys of the week's grid", () => {
  it("arrows go half an hour or a day, and choose that alone", () => {
    const right = chosenAfter(NINE, press("ArrowRight"));
    expect(right).toEqual({ anchor: { day: 0, at: 19 }, focus: { day: 0, at: 19 } });
    expect(chosenAfter(NINE, press("ArrowDown"))?.focus).toEqual({ day: 1, at: 18 });
  });

  it("with Shift the choice grows from where it began", () => {
    const wide = chosenAfter(NINE, press("ArrowRight", { shiftKey: true, ctrlKey: true })) ?? NINE;
    const block = chosenAfter(wide, press("ArrowDown", { shiftKey: true })) ?? NINE;
    expect(areaOf(block)).toEqual({ firstDay: 0, lastDay: 1, from: 540, to: 810 });
  });

  it("nothing goes beyond the week", () => {
    expect(chosenAfter(NINE, press("ArrowUp"))?.focus).toEqual({ day: 0, at: 18 });
    expect(chosenAfter(NINE, press("End"))?.focus).toEqual({ day: 0, at: 47 });
    expect(chosenAfter(NINE, press("Home"))?.focus).toEqual({ day: 0, at: 0 });
  });

  it("other keys are not its own", () => {
    expect(chosenAfter(NINE, press("a"))).toBeNull();
  });
});
